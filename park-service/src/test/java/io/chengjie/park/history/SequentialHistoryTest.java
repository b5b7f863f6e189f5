package io.chengjie.park.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.claims.TidyExpiredHolds;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * 16 clients on scarce space, some of which crash. {@code -Dhistory.operations=100000} makes it
 * long, {@code -Dhistory.seed=} repeats what a client asks for.
 */
@ParkServiceTest
class SequentialHistoryTest {
  @Inject Clients clients;
  @Inject TidyExpiredHolds tidyExpiredHolds;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @Test
  void whateverClientsDoASequentialRegisterCouldHaveDone() throws Exception {
    long seed = Long.getLong("history.seed", ThreadLocalRandom.current().nextLong());
    int operations = Integer.getInteger("history.operations", 8_000);
    System.out.println("history: seed " + seed);

    Verdict verdict =
        new HistoryRun(clients, database, tidyExpiredHolds::run, clock).run(seed, operations);

    System.out.println(verdict);
    assertThat(verdict.isExplained()).as("%s", verdict).isTrue();
  }
}
