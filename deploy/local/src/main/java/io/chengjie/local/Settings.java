package io.chengjie.local;

import io.chengjie.local.postgres.Database;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a system is started.
 *
 * @param home folder of the repository, with the packaged programs
 * @param data folder that keeps everything between runs
 * @param ports who listens where
 * @param fresh forget what the data folder holds
 * @param trainedStart use and train ahead-of-time caches
 * @param external databases run by somebody else; empty: the embedded PostgreSQL
 * @param variables more environment variables for every program
 */
public record Settings(
    Path home,
    Path data,
    Ports ports,
    boolean fresh,
    boolean trainedStart,
    Map<Part, Database> external,
    Map<String, String> variables) {

  public Settings {
    external = Map.copyOf(external);
    variables = Map.copyOf(variables);
  }

  /** For tests: an empty system in a folder of its own, on whatever ports are free. */
  public static Settings forTest(Path home, Path data) {
    return new Settings(home, data, Ports.anyFree(), false, false, Map.of(), Map.of());
  }

  /** Programs and caches that survive {@code --fresh} and go with {@code mvn clean}. */
  Path machineFolder() {
    return home.resolve("deploy/local/target");
  }
}
