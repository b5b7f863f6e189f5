package io.chengjie.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Files that only their owner may read: keys, tokens, passwords. */
public final class PrivateFiles {
  private static final boolean POSIX =
      Path.of(".").getFileSystem().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /**
   * Creates the folder and its parents where they are missing; the folder itself for its owner
   * only.
   */
  public static Path createFolder(Path folder) {
    try {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.createDirectory(folder, ownerOnly("rwx------"));
    } catch (FileAlreadyExistsException e) {
      return folder;
    } catch (IOException e) {
      throw new Failure("Cannot create the folder " + folder + ": " + reason(e), e);
    }
  }

  /** Replaces the file in one step, so that a reader never sees half of it. */
  public static void write(Path file, String content) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      Files.createFile(next, ownerOnly("rw-------"));
      Files.writeString(next, content);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("Cannot write " + file + ": " + reason(e), e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read " + file + ": " + reason(e), e);
    }
  }

  /** Deletes the file or folder with everything in it. Does nothing when there is none. */
  public static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> found = Files.walk(path)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("Cannot delete " + path + ": " + reason(e), e);
    }
  }

  /** What the operating system said, or at least the kind of the exception. */
  public static String reason(Exception e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    if (!POSIX) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString(permissions)))
    };
  }
}
