package io.chengjie.journey;

import io.chengjie.local.LocalSystem;
import io.chengjie.local.Progress;
import io.chengjie.local.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts the whole platform once for all journeys, in a folder of its own, and stops it at the end.
 */
public final class Platform implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(Platform.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Running.class);
  }

  /** The running system, for a test class that this extension extends. */
  public static LocalSystem system() {
    return Running.system;
  }

  /** Closed by JUnit after the last test. */
  static final class Running implements AutoCloseable {
    @SuppressWarnings("NullAway.Init")
    private static LocalSystem system;

    Running() throws Exception {
      Path home = Path.of("../..").toAbsolutePath().normalize();
      Path data = Files.createTempDirectory(Path.of("target"), "platform-").toAbsolutePath();
      system =
          new LocalSystem(
              Settings.forTest(home, data), new Progress(System.out), Clock.systemUTC());
      system.start();
    }

    @Override
    public void close() {
      system.close();
    }
  }
}
