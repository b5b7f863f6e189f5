package io.chengjie.local.programs;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ahead-of-time cache of one program (JEP 483, 514): the first run writes it when it ends,
 * later runs start from it. It belongs to one build of the program, one JVM and one set of flags,
 * all of which are part of its name; a JVM that drops it all the same says so only in a warning,
 * which is looked for after the start.
 */
final class AotCache {
  private static final int FIRST_JDK = 25;
  private static final int NAME_BYTES = 8;

  /** A single piece of compiled code that does not match is warned of too; the cache serves on. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\[(warning|error)\\s*\\]\\[(aot|cds)(?!,codecache)[^\\]]*\\](?! Failed to link AdapterHandlerEntry)|Unable to (use|map) .*(AOT|shared)|AOT cache"
              + " .*(mismatch|not )");

  /**
   * While training, the JVM warns of every class that it cannot keep; hundreds of lines of no use.
   */
  private static final String QUIET_TRAINING = "-Xlog:aot*=error";

  private final Path file;
  private final Path next;

  private AotCache(Path file) {
    this.file = file;
    this.next = file.resolveSibling(file.getFileName() + ".next");
  }

  /**
   * The cache of a program.
   *
   * @param folder where caches are kept
   * @param name of the program
   * @param jar what is run, in a folder with all of its libraries
   * @param flags of the JVM
   */
  static AotCache of(Path folder, String name, Path jar, List<String> flags) {
    PrivateFiles.createFolder(folder);
    String identity = String.join("\n", flags) + "\n" + Runtime.version() + "\n" + stamp(jar);
    AotCache cache = new AotCache(folder.resolve(name + "-" + digest(identity) + ".aot"));
    cache.deleteOthers(folder, name);
    return cache;
  }

  /** The flag for the next start: use the cache, or write it; none on a JVM that cannot. */
  List<String> flags() {
    if (Runtime.version().feature() < FIRST_JDK) {
      return List.of();
    }
    return isTrained()
        ? List.of("-XX:AOTCache=" + file)
        : List.of("-XX:AOTCacheOutput=" + next, QUIET_TRAINING);
  }

  boolean isTrained() {
    return Files.exists(file);
  }

  /**
   * Takes over what the ended first run has written. What half a run has written is thrown away.
   */
  void keep(boolean wholeRun) {
    if (!Files.exists(next)) {
      return;
    }
    if (!wholeRun) {
      PrivateFiles.delete(next);
      return;
    }
    try {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("Cannot keep " + file + ": " + PrivateFiles.reason(e), e);
    }
  }

  /**
   * Throws the cache away when the JVM has dropped it; the next run trains anew. True when it did.
   */
  boolean discardIfRefused(Path log) {
    if (isTrained() && LogTail.contains(log, REFUSED)) {
      PrivateFiles.delete(file);
      return true;
    }
    return false;
  }

  private void deleteOthers(Path folder, String name) {
    try (var found = Files.newDirectoryStream(folder, name + "-*.aot*")) {
      for (Path old : found) {
        if (!old.equals(file)) {
          Files.deleteIfExists(old);
        }
      }
    } catch (IOException e) {
      throw new Failure("Cannot tidy " + folder + ": " + PrivateFiles.reason(e), e);
    }
  }

  /** Name, size and time of every archive of the program: the JVM compares them all. */
  private static String stamp(Path jar) {
    try (Stream<Path> files = Files.walk(jar.resolveSibling("."))) {
      StringBuilder stamp = new StringBuilder();
      for (Path file : files.filter(name -> name.toString().endsWith(".jar")).sorted().toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        stamp.append(file).append(' ').append(Files.size(file)).append(' ');
        stamp.append(time.toMillis()).append('\n');
      }
      return stamp.toString();
    } catch (IOException e) {
      throw new Failure("Cannot read " + jar + ": " + PrivateFiles.reason(e), e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
