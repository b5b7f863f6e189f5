package io.chengjie.local.story;

import io.chengjie.local.Failure;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The cast, stock, policies and funds of the story, sent through the gateway like anybody's data.
 * Fixed idempotency keys make loading it twice change nothing; what is older than the memory for
 * keys is found by its code.
 */
public final class DemoData {
  static final List<String> FILES =
      List.of(
          "demo/1-enterprises.json",
          "demo/2-parks.json",
          "demo/3-jianghua.json",
          "demo/4-funds.json",
          "demo/5-policies.json",
          "demo/6-places.json");
  private static final String STAGE = "demo/3-jianghua.json";
  private static final String STAGE_SUFFIX = "suffix";
  private static final int BAD = 400;

  private final Values values;
  private final Player player;

  /**
   * Demo data of one system.
   *
   * @param tokens folder of the ready tokens
   * @param values where the ids of what was loaded are kept
   */
  public DemoData(URI gateway, Path tokens, Values values) {
    this(new Rest(new JdkSender(), gateway, tokens), values);
  }

  DemoData(Rest rest, Values values) {
    this.values = values;
    this.player = new Player(rest, values);
  }

  /** Loads everything; the number of things that are there now. */
  public int load() {
    values.put(STAGE_SUFFIX, "");
    return FILES.stream().mapToInt(this::load).sum();
  }

  /** Another Jianghua park of the same shape, for another play of the story. */
  void loadStage(String suffix) {
    values.put(STAGE_SUFFIX, suffix);
    load(STAGE);
  }

  private int load(String file) {
    int sent = 0;
    for (Step step : Step.list(Json.resource(file))) {
      if (!player.skips(step)) {
        Answer answer = player.play(step).answer();
        if (answer.status() >= BAD) {
          throw new Failure(
              "The demo data could not be loaded: %s, %s → %d %s"
                  .formatted(step.text("say"), step.text("send"), answer.status(), answer.body()));
        }
        sent++;
      }
    }
    return sent;
  }
}
