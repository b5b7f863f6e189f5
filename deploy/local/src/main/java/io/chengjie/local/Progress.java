package io.chengjie.local;

import java.io.PrintStream;
import java.util.Locale;

/** One line per step on the terminal, each with the seconds since the start. */
public final class Progress {
  private final PrintStream out;
  private final long startedNanos = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Says nothing; for tests. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()));
  }

  public synchronized void step(String format, Object... arguments) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    String text = String.format(Locale.ROOT, format, arguments);
    out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, text));
    out.flush();
  }
}
