package io.chengjie.local.story;

import io.chengjie.local.Failure;
import io.chengjie.local.RunningSystem;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** {@code ./run demo}: plays the story against the running system and prints what came back. */
public final class Demo {
  private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");
  private static final int DIFFERS = 1;

  private final Values values = new Values();
  private final Player player;
  private final Acts acts;
  private final Stage stage;
  private final PrintStream out;
  private final Clock clock;

  public Demo(RunningSystem system, PrintStream out, Clock clock) {
    this(system, new JdkSender(), out, clock);
  }

  Demo(RunningSystem system, Sender sender, PrintStream out, Clock clock) {
    Rest rest = new Rest(sender, system.gateway(), system.tokens());
    this.player = new Player(rest, values);
    this.acts = new Acts(rest, values, system.park(), system.faultPoints());
    this.stage = new Stage(new DemoData(rest, values), rest, player, values);
    this.out = out;
    this.clock = clock;
  }

  /** Exit code: 0 when every row came out as the story says. */
  public int play() {
    setStage();
    long differing = Row.story().stream().filter(row -> !playRow(row)).count();
    out.println();
    out.println(
        differing == 0
            ? "✓ Every row came out as the story says."
            : "✗ %d row(s) came out differently.".formatted(differing));
    return differing == 0 ? 0 : DIFFERS;
  }

  void setStage() {
    values.put("play", Long.toString(clock.millis(), Character.MAX_RADIX));
    values.put("today", LocalDate.now(clock.withZone(BUSINESS_ZONE)).toString());
    out.println("Setting the stage: " + stage.set());
  }

  /** True when every step came out as expected; stops at the first that did not. */
  boolean playRow(Row row) {
    out.printf("%nRow %s  %s%n", row.id(), row.title());
    try {
      return row.steps().stream().allMatch(this::playStep);
    } catch (Failure e) {
      out.println("  ✗ " + e.line());
      return false;
    }
  }

  private boolean playStep(Step step) {
    if (step.has("act")) {
      List<String> differences = acts.perform(step);
      tell(differences, step.text("say"));
      return differences.isEmpty();
    }
    Player.Outcome outcome = player.play(step);
    tell(
        outcome.differences(),
        "%s → %d   %s"
            .formatted(
                values.fill(step.text("send")), outcome.answer().status(), step.text("say")));
    for (String selector : step.shown()) {
      String name = selector.substring(selector.lastIndexOf('=') + 1).replace("${", "");
      out.printf(
          "      %s: %s%n",
          name.replace("}", ""), Expectation.shown(outcome.answer().value(values.fill(selector))));
    }
    return outcome.isAsExpected();
  }

  private void tell(List<String> differences, String what) {
    out.printf("  %s %s%n", differences.isEmpty() ? "✓" : "✗", what);
    differences.forEach(difference -> out.println("      " + difference));
  }
}
