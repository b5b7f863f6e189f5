package io.chengjie.chassis.database;

import io.chengjie.chassis.errors.Causes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said, found behind whatever it was wrapped in.
 *
 * @param state SQLSTATE, five characters; empty where the driver gives none
 * @param constraint name of the constraint that refused
 */
public record SqlFailure(String state, Optional<String> constraint) {
  /** Serialization failure, deadlock, lock not available: worth another try. */
  private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03");

  /** Server going down, coming up, or out of connections. */
  private static final Set<String> UNAVAILABLE = Set.of("57P01", "57P02", "57P03", "53300");

  public static final String LOCK_NOT_AVAILABLE = "55P03";

  public static Optional<SqlFailure> in(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      if (cause instanceof SQLException sql) {
        return Optional.of(
            new SqlFailure(sql.getSQLState() == null ? "" : sql.getSQLState(), constraintOf(sql)));
      }
    }
    return Optional.empty();
  }

  public boolean isTransient() {
    return TRANSIENT.contains(state);
  }

  public boolean isIntegrityViolation() {
    return state.startsWith("23");
  }

  /** Also an exhausted pool: the pool gives no SQLSTATE. */
  public boolean isUnavailable() {
    return state.isEmpty() || state.startsWith("08") || UNAVAILABLE.contains(state);
  }

  /** A batch that failed says nothing itself; what the server said is its cause. */
  private static Optional<String> constraintOf(SQLException sql) {
    for (Throwable cause : Causes.of(sql)) {
      if (cause instanceof PSQLException postgres) {
        ServerErrorMessage message = postgres.getServerErrorMessage();
        if (message != null && message.getConstraint() != null) {
          return Optional.of(message.getConstraint());
        }
      }
    }
    return Optional.empty();
  }
}
