package io.chengjie.park.history;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of its own that can be killed and started again on what it left on the disk. It
 * promises what a real one promises: fsync and synchronous commit, which are off in the embedded
 * one, are on.
 */
public class OwnPostgres implements QuarkusTestResourceLifecycleManager {
  private static final String ROLE = "service";

  // The test and this class may be loaded apart; system properties are what they share.
  private static final String FOLDER = "chengjie.testing.own-postgres";

  private EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0)) {
      Path folder = Files.createTempDirectory(Path.of("target"), "own-postgres-");
      int port = free.getLocalPort();
      free.close();
      System.setProperty(FOLDER, folder.toAbsolutePath() + ":" + port);
      server = open(folder, port);
      try (Connection connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
        statement.execute("CREATE DATABASE park OWNER " + ROLE);
      }
      return Map.of(
          "quarkus.datasource.jdbc.url",
          "jdbc:postgresql://localhost:%d/park?user=%s&password=%s".formatted(port, ROLE, ROLE),
          "quarkus.datasource.username",
          ROLE,
          "quarkus.datasource.password",
          ROLE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Its address stands over that of the shared server. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void stop() {
    try {
      kill();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Ends the server and all its processes as a power cut would: without a word. */
  static void kill() throws IOException {
    Path pid = folder().resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return;
    }
    ProcessHandle postmaster =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst())).orElseThrow();
    List<ProcessHandle> children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    children.forEach(child -> child.onExit().join());
  }

  /** Starts it on the same data and the same port. */
  static void startAgain() throws IOException {
    // Locked by this process on behalf of the killed server.
    Files.deleteIfExists(folder().resolve("epg-lock"));
    open(folder(), Integer.parseInt(System.getProperty(FOLDER).split(":")[1]));
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER).split(":")[0]);
  }

  private static EmbeddedPostgres open(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("max_connections", "200")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }
}
