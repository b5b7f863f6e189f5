package io.chengjie.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL for tests: one server per JVM, stopped when the JVM ends; one fresh database
 * per start of the application, owned by a role that is no superuser, as in production.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String ROLE = "service";

  /**
   * Quarkus loads this class once per application under test, so a static field would start a
   * server each time; the JVM's system properties are the one place that all of them share.
   */
  private static final String PORT = "chengjie.testing.postgres-port";

  private static final Logger SERVER_LOG = Logger.getLogger("io.zonky.test.db.postgres.embedded");

  /** Creates an empty database and returns its JDBC address; the credentials are part of it. */
  public static String newDatabase() {
    String port = port();
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    execute(port, "CREATE DATABASE " + name + " OWNER " + ROLE);
    return "jdbc:postgresql://localhost:%s/%s?user=%s&password=%s"
        .formatted(port, name, ROLE, ROLE);
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", newDatabase(),
        "quarkus.datasource.username", ROLE,
        "quarkus.datasource.password", ROLE);
  }

  @Override
  public void stop() {
    // The server outlives the application: other test classes of this JVM use it too.
  }

  private static String port() {
    synchronized (System.getProperties()) {
      String port = System.getProperty(PORT);
      if (port == null) {
        port = startServer();
        System.setProperty(PORT, port);
      }
      return port;
    }
  }

  private static String startServer() {
    SERVER_LOG.setLevel(Level.WARNING);
    try {
      // Not closed here: it closes itself when the JVM ends.
      @SuppressWarnings("resource")
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setServerConfig("timezone", "UTC")
              .start();
      String port = Integer.toString(server.getPort());
      execute(port, "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
      return port;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void execute(String port, String statement) {
    String address =
        "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=postgres";
    try (Connection connection = DriverManager.getConnection(address);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refused: " + statement, failure);
    }
  }
}
