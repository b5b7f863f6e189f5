package io.chengjie.local;

/**
 * Something the person at the terminal can understand and act on. Its message is one clear line:
 * what is wrong and what to do. It is printed without a stack trace.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String line;

  public Failure(String line) {
    super(line);
    this.line = line;
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
    this.line = line;
  }

  /** The one clear line. */
  public String line() {
    return line;
  }
}
