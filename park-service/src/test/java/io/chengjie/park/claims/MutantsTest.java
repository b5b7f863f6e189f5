package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Failures;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.history.HistoryRun;
import io.chengjie.park.history.OwnPostgres;
import io.chengjie.park.history.Verdict;
import io.chengjie.park.pools.PoolLedger;
import io.chengjie.park.space.SpaceLedger;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.Reservation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The history check can fail: a service with one guard taken away gives a history that no
 * sequential register explains. A mutant lives for one test; the service without one is explained.
 * On a server of their own, because what mutants leave behind contradicts itself.
 */
@ParkServiceTest
@Tag("alone")
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
class MutantsTest {
  private static final int OPERATIONS = 1_000;
  private static final long SEED = 20_260_301;

  @Inject Clients clients;
  @Inject TidyExpiredHolds tidyExpiredHolds;
  @Inject Clock clock;
  @Inject DataSource dataSource;
  @Inject EntityManager entityManager;
  @Inject HoldRepository holds;
  @Inject EventLog events;
  @Inject DatabaseClock databaseClock;
  @Inject SpaceLedger spaces;
  @Inject PoolLedger pools;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @Test
  void explainsTheServiceAsItIs() throws Exception {
    assertThat(history().faults()).isEmpty();
  }

  @Test
  void catchesALateConfirmationAfterADroppedTombstone() throws Exception {
    QuarkusMock.installMockForType(
        new ReservationsWithoutTombstones(entityManager), ReservationRepository.class);

    assertThat(history().faults()).isNotEmpty();
  }

  @Test
  void catchesADroppedStateGuard() throws Exception {
    QuarkusMock.installMockForType(
        new JournalWithoutStates(holds, events, databaseClock), HoldJournal.class);

    assertThat(history().faults()).isNotEmpty();
  }

  @Test
  void catchesTheTimeOfTheTransactionInsteadOfTheTimeAfterTheLock() throws Exception {
    QuarkusMock.installMockForType(
        new JournalOfTransactionTime(holds, events, databaseClock, dataSource), HoldJournal.class);

    assertThat(history().faults()).isNotEmpty();
  }

  @Test
  void catchesACheckWithoutTheLock() throws Exception {
    QuarkusMock.installMockForType(new CapacityWithoutLocks(spaces, pools), Capacity.class);

    assertThat(quietly(this::history).faults()).isNotEmpty();
  }

  /** Without the stack traces of what the mutant makes fail. */
  private static <T> T quietly(Callable<T> work) throws Exception {
    Logger log = Logger.getLogger(Failures.class.getName());
    log.setLevel(Level.OFF);
    try {
      return work.call();
    } finally {
      log.setLevel(null);
    }
  }

  private Verdict history() throws SQLException, InterruptedException {
    Verdict verdict =
        new HistoryRun(clients, database, tidyExpiredHolds::run, clock).run(SEED, OPERATIONS);
    System.out.println(verdict);
    return verdict;
  }

  /** Answers that it took back what was never made, and forgets it. */
  private static final class ReservationsWithoutTombstones extends ReservationRepository {
    private final EntityManager entityManager;

    ReservationsWithoutTombstones(EntityManager entityManager) {
      this.entityManager = entityManager;
    }

    @Override
    public EntityManager getEntityManager() {
      return entityManager;
    }

    @Override
    boolean insertTombstone(String id, String projectId) {
      return entityManager.find(ReservationRecord.class, id) == null;
    }

    @Override
    ReservationRecord lock(String id) {
      if (entityManager.find(ReservationRecord.class, id) != null) {
        return super.lock(id);
      }
      ReservationRecord forgotten = new ReservationRecord();
      forgotten.id = id;
      forgotten.projectId = "";
      forgotten.state = Reservation.State.VOIDED;
      forgotten.createdAt = Instant.EPOCH;
      return forgotten;
    }
  }

  /** Takes a hold that a signing owns already for a free one. */
  private static final class JournalWithoutStates extends HoldJournal {
    JournalWithoutStates(HoldRepository holds, EventLog events, DatabaseClock clock) {
      super(holds, events, clock);
    }

    @Override
    HoldRecord lock(String holdId) {
      HoldRecord hold = super.lock(holdId);
      if (hold.state == Hold.State.RESERVED) {
        hold.become(new HoldState.Held(hold.expiresAt, hold.renewals));
      }
      return hold;
    }
  }

  /** Judges by {@code now()}, which is when the transaction began, before it waited for locks. */
  private static final class JournalOfTransactionTime extends HoldJournal {
    private final DataSource dataSource;

    JournalOfTransactionTime(
        HoldRepository holds, EventLog events, DatabaseClock clock, DataSource dataSource) {
      super(holds, events, clock);
      this.dataSource = dataSource;
    }

    @Override
    Instant now() {
      try (var connection = dataSource.getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery("SELECT now()")) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** Looks and claims, and lets everybody else do so at the same moment. */
  private static final class CapacityWithoutLocks extends Capacity {
    CapacityWithoutLocks(SpaceLedger spaces, PoolLedger pools) {
      super(spaces, pools);
    }

    @Override
    void lock(HoldLines lines) {
      // The mutant.
    }

    @Override
    void lock(Collection<HoldLines> lines) {
      // The mutant.
    }
  }
}
