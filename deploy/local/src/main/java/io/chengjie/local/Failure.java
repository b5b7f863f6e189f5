package io.chengjie.local;

/**
 * Something the person at the terminal can understand and act on. Its message is one clear line:
 * what is wrong and what to do. It is printed without a stack trace.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
