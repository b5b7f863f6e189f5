package io.chengjie.local;

import io.chengjie.local.story.Demo;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What {@code ./run} starts once the programs are built. */
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("chengjie.home", "")).toAbsolutePath().normalize();
    int status;
    try {
      Options options = Options.parse(List.of(arguments), home.resolve(".chengjie"));
      status =
          switch (options.command()) {
            case HELP -> help(out);
            case START -> new Start(home, options, out, Clock.systemUTC()).run();
            case DEMO ->
                new Demo(RunningSystem.find(options.data()), out, Clock.systemUTC()).play();
          };
    } catch (Failure e) {
      out.println("✗ " + e.line());
      status = FAILED;
    }
    System.exit(status);
  }

  private static int help(PrintStream out) {
    out.print(Texts.load("help.txt"));
    return 0;
  }
}
