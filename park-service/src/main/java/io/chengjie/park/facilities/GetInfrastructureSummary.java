package io.chengjie.park.facilities;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.park.v1.FundingSource;
import io.chengjie.proto.park.v1.GetInfrastructureSummaryRequest;
import io.chengjie.proto.park.v1.InfrastructureSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The works of a park in figures: three statements, however many works there are. */
@ApplicationScoped
class GetInfrastructureSummary {
  private static final String COUNTS =
      """
      SELECT count(*), count(done_on), count(*) FILTER (WHERE done_on <= due_on),
        count(*) FILTER (WHERE done_on IS NULL AND due_on < :today)
      FROM infrastructure_work WHERE park_id = :park""";

  private static final String BUDGETS =
      """
      SELECT currency, sum(budget_minor_units) FROM infrastructure_work WHERE park_id = :park
      GROUP BY currency ORDER BY currency""";

  private static final String SOURCES =
      """
      SELECT source.name, currency, sum(source.amount) AS total
      FROM infrastructure_work
        CROSS JOIN LATERAL unnest(source_names, source_minor_units) AS source (name, amount)
      WHERE park_id = :park
      GROUP BY source.name, currency ORDER BY total DESC, source.name, currency""";

  private final Mutations mutations;
  private final ParkLookup parks;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  GetInfrastructureSummary(
      Mutations mutations, ParkLookup parks, EntityManager entityManager, DatabaseClock clock) {
    this.mutations = mutations;
    this.parks = parks;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  InfrastructureSummary run(GetInfrastructureSummaryRequest request) {
    return mutations.read(() -> summarize(request.getId()));
  }

  private InfrastructureSummary summarize(String parkId) {
    parks.regionOfPark(parkId); // refuses a park that is not there
    InfrastructureSummary.Builder summary = InfrastructureSummary.newBuilder().setParkId(parkId);
    count(summary);
    for (Object[] row : rows(BUDGETS, parkId)) {
      summary.addBudgetTotals(money(row[1], row[0]));
    }
    for (Object[] row : rows(SOURCES, parkId)) {
      summary.addSourceTotals(
          FundingSource.newBuilder().setName((String) row[0]).setAmount(money(row[2], row[1])));
    }
    return summary.build();
  }

  private void count(InfrastructureSummary.Builder summary) {
    LocalDate today = LocalDate.ofInstant(clock.now(), BusinessZone.SHANGHAI);
    Object[] counts =
        (Object[])
            entityManager
                .createNativeQuery(COUNTS)
                .setParameter("park", summary.getParkId())
                .setParameter("today", today)
                .getSingleResult();
    summary
        .setCount(number(counts[0]))
        .setDoneCount(number(counts[1]))
        .setDoneOnTimeCount(number(counts[2]))
        .setOverdueCount(number(counts[3]));
  }

  @SuppressWarnings("unchecked") // a native query of several columns gives arrays
  private List<Object[]> rows(String sql, String parkId) {
    return entityManager.createNativeQuery(sql).setParameter("park", parkId).getResultList();
  }

  private static int number(Object count) {
    return Math.toIntExact((Long) count);
  }

  private static Money money(Object minorUnits, Object currency) {
    return Prices.money(((BigDecimal) minorUnits).toBigIntegerExact(), (String) currency);
  }
}
