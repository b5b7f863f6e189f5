package io.chengjie.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between two runs: database, keys, tokens, logs. One system uses
 * it at a time; it is locked while open.
 */
public final class DataFolder implements AutoCloseable {
  static final String RUNNING = "running.properties";
  private static final String MARKER = "chengjie.lock";
  private static final int PROBE_BYTES = 8 * 1024 * 1024;
  private static final long NEEDED_BYTES = 300L * 1024 * 1024;

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder, creating it where there is none. Refuses a folder that somebody else made.
   */
  public static DataFolder open(Path root) {
    PrivateFiles.createFolder(root);
    if (!Files.exists(root.resolve(MARKER)) && !isEmpty(root)) {
      throw new Failure(
          root
              + " holds files that ./run did not make. Choose an empty or new folder with --data.");
    }
    try {
      FileChannel channel =
          FileChannel.open(
              root.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Failure(
            "Another ./run uses "
                + root
                + ". Stop it first, or choose another folder with --data.");
      }
      return new DataFolder(root, channel, lock);
    } catch (IOException e) {
      throw new Failure("Cannot use the folder " + root + ": " + PrivateFiles.reason(e), e);
    }
  }

  /** Folder of the database cluster. */
  public Path database() {
    return root.resolve("database");
  }

  /** Folder with one log file per process. */
  public Path logs() {
    return PrivateFiles.createFolder(root.resolve("logs"));
  }

  /** What the database server says. */
  public Path postgresLog() {
    return logs().resolve("postgresql.log");
  }

  /** Folder with one ready token per role. */
  public Path tokens() {
    return PrivateFiles.createFolder(root.resolve("tokens"));
  }

  /** Folder with the key of the development issuer. */
  public Path identity() {
    return PrivateFiles.createFolder(root.resolve("identity"));
  }

  /** Folder in which a test may name a point at which a service shall halt. */
  public Path faultPoints() {
    return PrivateFiles.createFolder(root.resolve("fault-points"));
  }

  /** Generated passwords of the database roles. */
  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  /** Which processes were started, so that the next start finds them should this one be killed. */
  public Path processes() {
    return root.resolve("processes.properties");
  }

  /** Where the running system listens; exists only while it is ready. */
  public Path running() {
    return root.resolve(RUNNING);
  }

  /** Forgets everything but the lock. Nothing may run on the folder any more. */
  public void wipe() {
    for (Path made :
        List.of(
            database(),
            logs(),
            tokens(),
            identity(),
            faultPoints(),
            secrets(),
            processes(),
            running())) {
      PrivateFiles.delete(made);
    }
  }

  /** Fails with one clear line when the disk is full or the folder cannot be written. */
  public void requireSpace() {
    Path probe = root.resolve("space.probe");
    try (FileChannel out =
        FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.allocate(PROBE_BYTES);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw full(e);
    } finally {
      PrivateFiles.delete(probe);
    }
    long usable = usableBytes();
    if (usable < NEEDED_BYTES) {
      throw new Failure(
          "Only %d MB are free for %s; the platform needs %d MB to start. Free some space or choose another folder with --data."
              .formatted(usable >> 20, root, NEEDED_BYTES >> 20));
    }
  }

  /** Bytes that may still be written on the disk of this folder. */
  public long usableBytes() {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new Failure(
          "Cannot ask for the free space of " + root + ": " + PrivateFiles.reason(e), e);
    }
  }

  public Path root() {
    return root;
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new Failure("Cannot let go of " + root + ": " + PrivateFiles.reason(e), e);
    }
  }

  private Failure full(IOException e) {
    return new Failure(
        "Cannot write to %s (%s). Free some space or choose another folder with --data."
            .formatted(root, PrivateFiles.reason(e)),
        e);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.findAny().isEmpty();
    } catch (IOException e) {
      throw new Failure("Cannot look into " + folder + ": " + PrivateFiles.reason(e), e);
    }
  }
}
