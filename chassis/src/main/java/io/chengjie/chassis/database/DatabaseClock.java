package io.chengjie.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The clock by which leases expire: one for all replicas. */
@ApplicationScoped
public class DatabaseClock {
  private final DataSource dataSource;

  DatabaseClock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The moment of asking ({@code clock_timestamp()}), not the beginning of the transaction. */
  public Instant now() {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT clock_timestamp()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }
}
