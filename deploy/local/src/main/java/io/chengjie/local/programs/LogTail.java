package io.chengjie.local.programs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a log file, and the one line of it that says what went wrong. */
public final class LogTail {
  private static final int TAIL_BYTES = 64 * 1024;
  private static final Pattern PROBLEM =
      Pattern.compile(
          "\\b(FATAL|PANIC|ERROR|Caused by|Exception|error:)", Pattern.CASE_INSENSITIVE);

  /** What the JVM says about its caches, which is never the reason. */
  private static final Pattern NOISE = Pattern.compile("\\bAOT|\\[aot|JAVA_TOOL_OPTIONS");

  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded");

  private LogTail() {}

  /** What to tell about a process that has ended: the full disk before all else. */
  public static String problem(Path log) {
    List<String> lines = lines(log);
    if (isDiskFull(log)) {
      return "the disk is full; free some space and start again";
    }
    return lines.stream()
        .filter(line -> PROBLEM.matcher(line).find())
        .filter(line -> !NOISE.matcher(line).find())
        .reduce((earlier, later) -> later)
        .or(() -> lastWords(lines))
        .map(String::strip)
        .orElse("it said nothing");
  }

  static boolean isDiskFull(Path log) {
    return contains(log, FULL);
  }

  private static Optional<String> lastWords(List<String> lines) {
    return lines.stream()
        .filter(line -> !NOISE.matcher(line).find())
        .reduce((earlier, later) -> later);
  }

  /** True when the end of the log holds the text. */
  static boolean contains(Path log, Pattern pattern) {
    return lines(log).stream().anyMatch(line -> pattern.matcher(line).find());
  }

  private static List<String> lines(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
