package io.chengjie.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests: one server per JVM, stopped by the JVM's own shutdown; one fresh database per start of the
 * application, owned by a role that is no superuser, as in production.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String ROLE = "service";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** The server is started by the first test that needs it. */
  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC")
                .start();
        execute(server, "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Creates an empty database and returns its JDBC address; the credentials are part of it. */
  public static String newDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    execute(Server.INSTANCE, "CREATE DATABASE " + name + " OWNER " + ROLE);
    return "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s"
        .formatted(Server.INSTANCE.getPort(), name, ROLE, ROLE);
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

  private static void execute(EmbeddedPostgres server, String statement) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refused: " + statement, failure);
    }
  }
}
