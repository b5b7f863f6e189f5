package io.chengjie.local.postgres;

import io.chengjie.local.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data folder. It stays behind when the machine loses power,
 * and then its process id may by now belong to another program.
 */
record PostmasterFile(long pid) {

  static Optional<PostmasterFile> read(Path data) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = PrivateFiles.read(file).lines().toList();
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * True when the process lives and is a PostgreSQL server, not a stranger with the same number.
   */
  boolean isServerAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }
}
