package io.chengjie.local.postgres;

import io.chengjie.local.Failure;
import io.chengjie.local.Part;
import io.chengjie.local.programs.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A running PostgreSQL server on the loopback address whose data outlives it. */
public final class Server implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Cluster cluster;
  private final Child process;
  private final Layout layout;

  private Server(Cluster cluster, Child process, Layout layout) {
    this.cluster = cluster;
    this.process = process;
    this.layout = layout;
  }

  /**
   * Starts the server, initialising what is missing, and returns when the three databases are
   * there.
   *
   * @param programs where the server programs are or will be unpacked
   * @param data folder of the cluster
   * @param secretsFile generated passwords
   * @param port on the loopback address
   * @param log what the server says
   */
  public static Server start(Path programs, Path data, Path secretsFile, int port, Path log) {
    Secrets secrets = Secrets.open(secretsFile);
    String password = secrets.passwordOf(SUPERUSER);
    Cluster cluster = new Cluster(Binaries.unpackInto(programs), data, log);
    cluster.stopOrphan();
    if (!cluster.exists()) {
      cluster.initialise(SUPERUSER, password);
    }
    cluster.requireSameMajorVersion();
    cluster.writeAccessRules(SUPERUSER);
    Database superuser =
        new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password);
    Server server = new Server(cluster, cluster.start(port), new Layout(superuser, secrets, port));
    try {
      server.awaitReady(superuser);
      server.layout.create();
      return server;
    } catch (SQLException e) {
      server.close();
      throw new Failure("Cannot prepare the databases: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Stops a server that an earlier, killed run left behind on this data. */
  public static boolean stopOrphan(Path programs, Path data, Path log) {
    return Files.exists(data.resolve("postmaster.pid"))
        && new Cluster(Binaries.unpackInto(programs), data, log).stopOrphan();
  }

  public Database database(Part service) {
    return layout.of(service);
  }

  public Child process() {
    return process;
  }

  /** Ends all sessions, writes everything to disk, stops. */
  @Override
  public void close() {
    if (process.isAlive()) {
      cluster.stop();
    }
  }

  private void awaitReady(Database superuser) {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      try (Connection ignored = superuser.connect()) {
        return;
      } catch (SQLException e) {
        if (!process.isAlive()) {
          throw new Failure("PostgreSQL did not start: " + cluster.lastProblem(), e);
        }
        if (System.nanoTime() > deadline) {
          throw new Failure(
              "PostgreSQL is not ready after %d s; see %s"
                  .formatted(START_LIMIT.toSeconds(), process.log()),
              e);
        }
      }
      process.awaitExit(POLL);
    }
  }
}
