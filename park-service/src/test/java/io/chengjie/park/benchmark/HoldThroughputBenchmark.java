package io.chengjie.park.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.SentStatements;
import io.chengjie.park.benchmark.Slices.Comparison;
import io.chengjie.park.history.OwnPostgres;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many holds can be placed and given up per second through gRPC, as a share of what the same
 * SQL reaches over JDBC in the same run, with the same number of connections on the same database,
 * which keeps what it acknowledges (fsync is on). Not part of the tests: {@code ./run benchmark}.
 */
@ParkServiceTest
@Tag("alone")
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
class HoldThroughputBenchmark {
  private static final int THREADS = Integer.getInteger("benchmark.threads", 8);
  private static final double GOAL = 0.5;

  @Inject Clients clients;
  @Inject Clock clock;
  @Inject @PersistenceUnitExtension SentStatements statements;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private final List<JdbcHolds> direct = new ArrayList<>();
  private Ground ground;
  private GrpcHolds service;

  @BeforeEach
  void prepare() throws Exception {
    LocalDate day = BusinessZone.today(clock);
    ground = new Ground(clients, THREADS);
    service = new GrpcHolds(clients, day);
    for (int thread = 0; thread < THREADS; thread++) {
      direct.add(new JdbcHolds(database, ground, day, project(thread)));
    }
  }

  @Test
  void onOneHotPool() throws Exception {
    requireSame(
        jdbc()::placeAndReleasePool, () -> service.placeAndRelease(project(0), ground.poolLine()));
    compare(
        "hold + release on one hot pool, " + THREADS + " connections",
        thread -> service.placeAndRelease(project(thread), ground.poolLine()),
        thread -> direct.get(thread).placeAndReleasePool());
  }

  @Test
  void overOneThousandUnits() throws Exception {
    String unit = ground.unit(0);
    requireSame(
        () -> jdbc().placeAndReleaseUnit(unit),
        () -> service.placeAndRelease(project(0), ground.lineOf(unit)));
    compare(
        "hold + release over 1,000 units, " + THREADS + " connections",
        thread -> service.placeAndRelease(project(thread), ground.unitLine(thread)),
        thread -> direct.get(thread).placeAndReleaseUnit(ground.unit(thread)));
  }

  private static void compare(String title, Slices.Work byService, Slices.Work byJdbc)
      throws Exception {
    Comparison comparison = new Slices(THREADS).compare(title, byService, byJdbc);
    System.out.println(comparison);
    assertThat(comparison.ratio()).as("%s", comparison).isGreaterThanOrEqualTo(GOAL);
  }

  private JdbcHolds jdbc() {
    return direct.getFirst();
  }

  /** Each client is a project of its own: holds of one project are counted one after another. */
  private static String project(int thread) {
    return "PRJ-431129-2026-" + thread;
  }

  /** Both send the same statements and leave the same rows. */
  private void requireSame(RowsWritten.Work byJdbc, Runnable byService) throws Exception {
    try (Connection connection = DriverManager.getConnection(database)) {
      assertThat(RowsWritten.by(connection, byJdbc))
          .isEqualTo(RowsWritten.by(connection, byService::run));
    }
    assertThat(Shape.of(jdbc().during(byJdbc)))
        .isEqualTo(Shape.of(statements.during(byService)))
        .isNotEmpty();
  }
}
