package io.chengjie.local.programs;

import io.chengjie.local.Failure;
import io.chengjie.local.Part;
import io.chengjie.local.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The four programs of one system while they run. */
public final class Programs {
  private static final Duration READY_LIMIT = Duration.ofSeconds(180);

  private final Map<Part, Program> programs = new EnumMap<>(Part.class);
  private final Map<Part, Child> children = new EnumMap<>(Part.class);
  private final Set<Child> ready = ConcurrentHashMap.newKeySet();
  private final Readiness readiness = new Readiness();
  private final Progress progress;

  /**
   * Finds the packaged programs.
   *
   * @param home folder of the repository
   * @param caches folder of the ahead-of-time caches; empty to start without
   */
  public Programs(Path home, Optional<Path> caches, Progress progress) {
    this.progress = progress;
    for (Part part : Part.values()) {
      programs.put(part, Program.find(home, part, caches));
    }
  }

  /** Starts the program and writes it into the ledger. Does not wait. */
  public synchronized void launch(
      Part part, Map<String, String> variables, Path logs, Ledger ledger) {
    Child child = program(part).start(variables, logs);
    children.put(part, child);
    ledger.record(part.module(), child.handle());
  }

  /** Returns when the program says that it is ready. */
  public void awaitReady(Part part, URI address) {
    Child child = child(part);
    readiness.await(child, address, READY_LIMIT);
    ready.add(child);
    progress.step("%s is ready on %s", part.module(), address);
    if (program(part).discardRefusedCache(child)) {
      progress.step(
          "%s could not use its start-up cache; the next run makes a new one", part.module());
    }
  }

  /** The program that runs, or ran last, as this part. */
  public synchronized Child child(Part part) {
    Child child = children.get(part);
    if (child == null) {
      throw new IllegalStateException(part + " has not been started");
    }
    return child;
  }

  /** The programs that have ended. */
  public synchronized List<Part> ended() {
    return children.entrySet().stream()
        .filter(entry -> !entry.getValue().isAlive())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The first program that has ended. */
  public synchronized Optional<Failure> findDeath() {
    return children.values().stream()
        .filter(child -> !child.isAlive())
        .findFirst()
        .map(Child::ended);
  }

  /** Stops these programs, all at the same time, and waits for them. */
  public void stop(List<Part> parts) {
    List<Thread> stopping =
        parts.stream()
            .filter(this::isStarted)
            .map(part -> Thread.ofPlatform().start(() -> stop(part)))
            .toList();
    for (Thread each : stopping) {
      try {
        each.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void stop(Part part) {
    Child child = child(part);
    if (child.isAlive()) {
      boolean wasReady = ready.contains(child);
      boolean trains = wasReady && program(part).trains();
      progress.step(
          "Stopping %s%s",
          part.module(), trains ? " and keeping what makes the next start fast" : "");
      program(part).stop(child, wasReady);
    }
  }

  private synchronized boolean isStarted(Part part) {
    return children.containsKey(part);
  }

  private Program program(Part part) {
    Program program = programs.get(part);
    if (program == null) {
      throw new IllegalStateException("No program " + part);
    }
    return program;
  }
}
