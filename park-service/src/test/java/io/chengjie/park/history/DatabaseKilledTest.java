package io.chengjie.park.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.claims.TidyExpiredHolds;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database is killed with SIGKILL while 16 clients work, and started again on what is on the
 * disk. The service finds it again by itself; whatever was acknowledged is there, and the whole
 * history has a sequential explanation.
 */
@ParkServiceTest
@Tag("alone")
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
class DatabaseKilledTest {
  private static final int ROUNDS = 3;
  private static final int OPERATIONS_OF_A_ROUND = 2_000;
  private static final int WORK_BEFORE_MILLIS = 2_000;

  @Inject Clients clients;
  @Inject TidyExpiredHolds tidyExpiredHolds;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private int killed;

  @Test
  void whatWasAcknowledgedSurvivesAndNothingIsPromisedTwice() throws Exception {
    long seed = Long.getLong("history.seed", ThreadLocalRandom.current().nextLong());

    Verdict verdict =
        new HistoryRun(clients, database, tidyExpiredHolds::run, clock)
            .disturbedBy(this::killTheDatabase)
            .run(seed, ROUNDS * OPERATIONS_OF_A_ROUND);

    System.out.println("database killed " + killed + " times; " + verdict);
    assertThat(verdict.isExplained()).as("%s", verdict).isTrue();
    assertThat(killed).isGreaterThanOrEqualTo(ROUNDS);
  }

  private Object killTheDatabase() throws Exception {
    Thread.sleep(WORK_BEFORE_MILLIS); // Not to wait for something, but to let the clients work.
    OwnPostgres.kill();
    OwnPostgres.startAgain();
    return ++killed;
  }
}
