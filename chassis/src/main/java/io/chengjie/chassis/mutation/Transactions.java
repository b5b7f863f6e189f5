package io.chengjie.chassis.mutation;

import io.chengjie.chassis.database.DatabaseException;
import io.chengjie.chassis.database.SqlFailure;
import io.chengjie.chassis.errors.Failures;
import io.grpc.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens transactions, ends them, and tries again what lost a race. */
@ApplicationScoped
class Transactions {
  private static final int RETRIES = 3;
  private static final int TIMEOUT_SECONDS = 30;
  private static final int FIRST_BACKOFF_MILLIS = 20;

  private final DataSource dataSource;
  private final EntityManager entityManager;
  private final Failures failures;
  private final Duration lockTimeout;

  Transactions(
      DataSource dataSource,
      EntityManager entityManager,
      Failures failures,
      @ConfigProperty(name = "chengjie.mutation.lock-timeout", defaultValue = "5s")
          Duration lockTimeout) {
    this.dataSource = dataSource;
    this.entityManager = entityManager;
    this.failures = failures;
    this.lockTimeout = lockTimeout;
  }

  /**
   * One new transaction around the work; waits for locks are bounded. Nesting is a mistake and
   * refused.
   */
  <T> T writing(Supplier<T> work) {
    return QuarkusTransaction.disallowingExisting()
        .timeout(TIMEOUT_SECONDS)
        .call(
            () -> {
              execute("SET LOCAL lock_timeout = " + lockTimeout.toMillis());
              return work.get();
            });
  }

  /**
   * A read-only transaction, or the one that is open already. All its statements see the database
   * as it was at the first of them; what depends on the time asks for it first.
   */
  <T> T reading(Supplier<T> query) {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return query.get();
    }
    return QuarkusTransaction.disallowingExisting()
        .timeout(TIMEOUT_SECONDS)
        .call(
            () -> {
              execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
              return query.get();
            });
  }

  /** Sends what the entity manager still holds back, so that the database can object now. */
  void flush() {
    entityManager.flush();
  }

  /**
   * Does the work again, at most three times, when it lost a race for rows or locks and somebody
   * still waits for it. What fails for good is thrown as the rejection that it means.
   */
  <T> T retrying(Supplier<T> work) {
    for (int attempt = 0; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (attempt == RETRIES || !lostRace(failure) || Context.current().isCancelled()) {
          throw failures.rejectionIn(failure).<RuntimeException>map(r -> r).orElse(failure);
        }
        pause(attempt);
      }
    }
  }

  private static boolean lostRace(Throwable failure) {
    return SqlFailure.in(failure).map(SqlFailure::isTransient).orElse(false);
  }

  private static void pause(int attempt) {
    int longest = FIRST_BACKOFF_MILLIS << (attempt + 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_BACKOFF_MILLIS / 2, longest));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void execute(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }
}
