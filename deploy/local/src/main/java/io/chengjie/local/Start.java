package io.chengjie.local;

import io.chengjie.local.story.DemoData;
import io.chengjie.local.story.Values;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code ./run}: starts the system, tells where it is, and stays until it is stopped or breaks. */
final class Start {
  private static final Duration WATCH = Duration.ofMillis(500);
  private static final int FAILED = 1;

  private final Path home;
  private final Options options;
  private final PrintStream out;
  private final Clock clock;

  Start(Path home, Options options, PrintStream out, Clock clock) {
    this.home = home;
    this.options = options;
    this.out = out;
    this.clock = clock;
  }

  /** Exit code; returns only when something ended by itself. */
  int run() {
    Settings settings =
        new Settings(
            home,
            options.data(),
            options.ports(),
            options.fresh(),
            true,
            ExternalDatabases.from(System.getenv()),
            Map.of());
    Progress progress = new Progress(out);
    LocalSystem system = new LocalSystem(settings, progress, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
    try {
      system.start();
      if (options.demoData()) {
        loadDemoData(system, progress);
      }
      out.println(Welcome.text(system));
      throw awaitDeath(system, progress);
    } catch (Failure e) {
      if (system.isClosing()) {
        return FAILED;
      }
      out.println("✗ " + e.line());
      system.close();
      return FAILED;
    }
  }

  private static void loadDemoData(LocalSystem system, Progress progress) {
    Values values = new Values();
    int count = new DemoData(system.gateway(), system.data().tokens(), values).load();
    system.issuer().enterpriseUserActsFor(values.text("rivalEnterprise"));
    progress.step("Demo data is loaded (%d requests)", count);
  }

  /** Waits until a process has ended, or the script that started this program is gone. */
  private static Failure awaitDeath(LocalSystem system, Progress progress) {
    DiskWatch disk = new DiskWatch(system.data()::usableBytes, progress);
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    while (true) {
      system.restartHalted();
      disk.look();
      Optional<Failure> death = system.findDeath();
      if (death.isPresent()) {
        return death.get();
      }
      if (parent.filter(ProcessHandle::isAlive).isEmpty()) {
        return new Failure("The script that started this program is gone; stopping.");
      }
      try {
        Thread.sleep(WATCH);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failure("Interrupted; stopping.", e);
      }
    }
  }
}
