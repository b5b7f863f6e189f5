package io.chengjie.park.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A connection of one's own to the database, made anew when the server went away. */
final class Session implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String database;
  private Connection connection;

  Session(String database) throws SQLException {
    this.database = database;
    this.connection = DriverManager.getConnection(database);
  }

  Connection connection() {
    return connection;
  }

  /** The time by the database clock; waits for a server that is starting. */
  Instant now() throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (connection.isClosed()) {
          connection = DriverManager.getConnection(database);
        }
        return ask();
      } catch (SQLException away) {
        connection.close();
        if (System.nanoTime() > deadline) {
          throw away;
        }
        Thread.onSpinWait();
      }
    }
  }

  private Instant ask() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
