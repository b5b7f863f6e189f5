package io.chengjie.chassis.calls;

import io.chengjie.chassis.startup.Mode;
import io.chengjie.chassis.startup.StartupRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Named points at which a test may kill the process, to prove that nothing is lost or doubled.
 * Without {@code chengjie.fault-points.dir} a point costs one comparison; in production the setting
 * is refused.
 */
@ApplicationScoped
public class FaultPoints implements StartupRequirement {
  /** Status of a process that was killed at a point, like one that was killed by signal 9. */
  private static final int KILLED = 137;

  private final Optional<Path> directory;

  FaultPoints(@ConfigProperty(name = "chengjie.fault-points.dir") Optional<Path> directory) {
    this.directory = directory;
  }

  /**
   * Halts the process when the directory holds a file of this name, which is deleted first: once
   * per file.
   */
  public void reach(String name) {
    if (directory.isPresent() && armed(directory.get().resolve(name))) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static boolean armed(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<String> problem(Mode mode) {
    return mode == Mode.PRODUCTION && directory.isPresent()
        ? Optional.of("chengjie.fault-points.dir is for tests and refused in production.")
        : Optional.empty();
  }
}
