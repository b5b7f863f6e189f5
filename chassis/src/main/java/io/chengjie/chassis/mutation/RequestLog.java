package io.chengjie.chassis.mutation;

import io.chengjie.chassis.database.DatabaseException;
import io.chengjie.chassis.database.SqlFailure;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of requests already answered. Joins the current transaction where there is one. */
@ApplicationScoped
class RequestLog {
  private final DataSource dataSource;

  RequestLog(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The stored answer.
   *
   * @throws Rejection IDEMPOTENCY_KEY_REUSED when the request id was used with another request
   */
  Optional<byte[]> answerTo(RequestKey key, byte[] fingerprint) {
    String sql =
        "SELECT fingerprint, response FROM mutation_request"
            + " WHERE caller = ? AND operation = ? AND request_id = ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, key);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        if (!Arrays.equals(fingerprint, rows.getBytes(1))) {
          throw Rejection.of(ErrorReason.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(rows.getBytes(2));
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Claims the request id in the current transaction; waits while another transaction has it.
   *
   * @return false when the request was answered in the meantime
   * @throws Rejection IDEMPOTENCY_IN_PROGRESS when the other transaction does not end in time
   */
  boolean claim(RequestKey key, byte[] fingerprint) {
    String sql =
        "INSERT INTO mutation_request (caller, operation, request_id, fingerprint)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, key);
      statement.setBytes(4, fingerprint);
      return statement.executeUpdate() == 1;
    } catch (SQLException failure) {
      if (SqlFailure.LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw Rejection.of(ErrorReason.IDEMPOTENCY_IN_PROGRESS);
      }
      throw new DatabaseException(failure);
    }
  }

  /** Stores the answer with the claim. */
  void store(RequestKey key, byte[] response) {
    String sql =
        "UPDATE mutation_request SET response = ?"
            + " WHERE caller = ? AND operation = ? AND request_id = ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, response);
      bind(statement, 2, key);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Deletes at most {@code limit} rows older than {@code age} by the database clock, and passes
   * over rows that another replica is deleting.
   *
   * @return how many were deleted
   */
  int purge(Duration age, int limit) {
    String sql =
        "DELETE FROM mutation_request WHERE ctid = ANY (ARRAY("
            + "SELECT ctid FROM mutation_request"
            + " WHERE created_at < clock_timestamp() - make_interval(secs => ?)"
            + " ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED))";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setDouble(1, age.toSeconds());
      statement.setInt(2, limit);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static void bind(PreparedStatement statement, int first, RequestKey key)
      throws SQLException {
    statement.setString(first, key.caller());
    statement.setString(first + 1, key.operation());
    statement.setString(first + 2, key.requestId());
  }
}
