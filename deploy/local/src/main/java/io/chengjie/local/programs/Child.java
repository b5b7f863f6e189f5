package io.chengjie.local.programs;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process that this program started, with a log file of its own. */
public final class Child {
  /** A process that a signal has ended has this plus the number of the signal as its exit code. */
  private static final int SIGNAL_BASE = 128;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts with a new log; the log of the run before is kept beside it. */
  public static Child start(
      String name, List<String> command, Map<String, String> variables, Path log) {
    try {
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(log.getFileName() + ".before"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Failure("Cannot write " + log + ": " + PrivateFiles.reason(e), e);
    }
    return append(name, command, variables, log);
  }

  /** Starts and writes behind what the log already holds. */
  public static Child append(
      String name, List<String> command, Map<String, String> variables, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(variables);
    try {
      return new Child(name, builder.start(), log);
    } catch (IOException e) {
      throw new Failure("Cannot start " + name + ": " + PrivateFiles.reason(e), e);
    }
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public int exitCode() {
    return process.exitValue();
  }

  /**
   * Asks the process to end and waits; after the limit it is ended by force. True when it obeyed.
   */
  public boolean stop(Duration limit) {
    process.destroy();
    if (awaitExit(limit)) {
      return true;
    }
    kill();
    return false;
  }

  /** Ends the process at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Waits at most this long. True when the process has ended. */
  public boolean awaitExit(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for " + name, e);
    }
  }

  /** Waits until the process ends; its exit code. */
  public int awaitExit() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for " + name, e);
    }
  }

  /** One line for the terminal about a process that has ended by itself. */
  public Failure ended() {
    int code = exitCode();
    boolean killed = code > SIGNAL_BASE;
    if (killed && !LogTail.isDiskFull(log)) {
      return new Failure(
          "%s was killed (signal %d) — log: %s".formatted(name, code - SIGNAL_BASE, log));
    }
    return new Failure(
        "%s ended (exit %d): %s — log: %s".formatted(name, code, LogTail.problem(log), log));
  }

  private static File nothing() {
    return new File("/dev/null");
  }
}
