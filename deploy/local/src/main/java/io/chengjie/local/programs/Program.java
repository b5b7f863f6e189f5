package io.chengjie.local.programs;

import io.chengjie.local.Failure;
import io.chengjie.local.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the four packaged programs: how it is started, with which flags and which cache.
 *
 * <p>The flags keep four JVMs small on one machine. They are part of the cache's identity: a cache
 * trained with other flags is of no use.
 */
final class Program {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-Xmx192m",
          "-Xss512k",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  /** Writing the cache at the end of the first run takes a while on a small machine. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private static final Duration TRAINING_STOP_LIMIT = Duration.ofSeconds(180);

  private final Part part;
  private final Path jar;
  private final Optional<AotCache> cache;

  private Program(Part part, Path jar, Optional<AotCache> cache) {
    this.part = part;
    this.jar = jar;
    this.cache = cache;
  }

  /**
   * Finds the packaged program.
   *
   * @param home folder of the repository
   * @param caches folder of the ahead-of-time caches; empty to start without
   */
  static Program find(Path home, Part part, Optional<Path> caches) {
    Path jar = home.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new Failure(part.module() + " is not built: there is no " + jar + ". Use ./run");
    }
    return new Program(
        part, jar, caches.map(folder -> AotCache.of(folder, part.module(), jar, FLAGS)));
  }

  /** True when this start writes the cache that makes the next one fast. */
  boolean trains() {
    return cache.isPresent() && !cache.get().isTrained() && !cache.get().flags().isEmpty();
  }

  Child start(Map<String, String> variables, Path logs) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    cache.ifPresent(trained -> command.addAll(trained.flags()));
    command.addAll(List.of("-jar", jar.toString()));
    return Child.start(part.module(), command, variables, logs.resolve(part.module() + ".log"));
  }

  /** True when the JVM has dropped its cache. It is deleted; the next start trains a new one. */
  boolean discardRefusedCache(Child child) {
    return cache.isPresent() && cache.get().discardIfRefused(child.log());
  }

  /**
   * Stops the program. A cache is made only of a run that was ready: what was loaded until then is
   * what the next start needs.
   */
  void stop(Child child, boolean wasReady) {
    boolean wholeRun = false;
    if (trains() && !wasReady) {
      child.kill();
    } else {
      wholeRun = child.stop(trains() ? TRAINING_STOP_LIMIT : STOP_LIMIT);
    }
    boolean keep = wholeRun;
    cache.ifPresent(trained -> trained.keep(keep));
  }
}
