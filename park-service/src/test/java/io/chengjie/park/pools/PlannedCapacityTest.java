package io.chengjie.park.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CancelPlannedPoolCapacityRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PlanPoolCapacityRequest;
import io.chengjie.proto.park.v1.PoolCapacityChange;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.UtilityPool.Kind;
import io.chengjie.proto.park.v1.UtilityPool.PlannedCapacity;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A substation goes on line, a boiler goes out of service: on a day to come, by itself. */
@ParkServiceTest
class PlannedCapacityTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject DatabaseClock clock;
  @Inject Mutations mutations;
  @Inject PoolLookup lookup;
  @Inject Statements statements;

  private Site site;
  private UtilityPool pool;
  private LocalDate today;

  @BeforeEach
  void aPoolOfAThousand() {
    site = Site.in(clients);
    pool = site.pool(Kind.WATER_M3D, "1000");
    today = LocalDate.ofInstant(mutations.read(clock::now), BusinessZone.SHANGHAI);
  }

  @Test
  void moreIsThereFromItsDayOnAndCannotBeClaimedBefore() {
    UtilityPool planned = plan(pool, 30, "1500");

    assertThat(planned.getCapacity()).isEqualTo("1000");
    assertThat(planned.getFree()).isEqualTo("1000");
    assertThat(planned.getPlannedCapacitiesList())
        .extracting(PlannedCapacity::getEffectiveOn, PlannedCapacity::getCapacity)
        .containsExactly(tuple(today.plusDays(30).toString(), "1500"));
    assertThat(read(pool)).isEqualTo(planned);
    assertThat(reported("")).isEqualTo("1000");
    assertThat(reported(today.plusDays(29).toString())).isEqualTo("1000");
    assertThat(reported(today.plusDays(30).toString())).isEqualTo("1500");
    assertThat(Refusals.of(() -> hold("1000.001")).reason()).isEqualTo("POOL_INSUFFICIENT");
  }

  @Test
  void takesEffectByItselfWhenTheDayComes() {
    UtilityPool planned = plan(pool, 30, "1500");
    daysPass(30);

    UtilityPool read = read(pool);

    assertThat(read.getCapacity()).isEqualTo("1500");
    assertThat(read.getFree()).isEqualTo("1500");
    assertThat(read.getPlannedCapacitiesList()).isEmpty();
    assertThat(read.getEtag()).isNotEqualTo(planned.getEtag());
    assertThat(reported("")).isEqualTo("1500");
    assertThat(left()).isEqualByComparingTo("1500");
    assertThat(changes()).isEmpty();

    hold("1400");

    assertThat(read(pool).getFree()).isEqualTo("100");
    assertThat(left()).isEqualByComparingTo("100");
    assertThat(reported("")).isEqualTo("1500");
    assertThat(changes())
        .extracting(
            PoolCapacityChange::getBefore,
            PoolCapacityChange::getAfter,
            PoolCapacityChange::getExplanation,
            PoolCapacityChange::getChangedBy,
            change -> Instants.of(change.getChangeTime()))
        .containsExactly(
            tuple(
                "1000",
                "1500",
                "二期泵站投运",
                "tester",
                today.atStartOfDay(BusinessZone.SHANGHAI).toInstant()));
  }

  @Test
  void whatWasKnownAtAnEarlierInstantIsStillTold() {
    Instant before = mutations.read(clock::now);
    UtilityPool planned = plan(pool, 30, "1500");
    Instant between = mutations.read(clock::now);
    cancel(planned, 30);
    String day = today.plusDays(30).toString();

    assertThat(reported(before, day)).isEqualTo("1000");
    assertThat(reported(between, day)).isEqualTo("1500");
    assertThat(reported(day)).isEqualTo("1000");
  }

  @Test
  void lessBindsAtOnceSoThatNothingNeedHappenOnTheDay() {
    hold("300");
    UtilityPool planned = plan(read(pool), 30, "400");

    assertThat(planned.getCapacity()).isEqualTo("1000");
    assertThat(planned.getFree()).isEqualTo("100");
    assertThat(left()).isEqualByComparingTo("100");
    assertThat(Refusals.of(() -> hold("100.001")).info().getMetadataMap())
        .containsEntry("available", "100");
    hold("100");
    daysPass(30);
    assertThat(read(pool).getCapacity()).isEqualTo("400");
    assertThat(Refusals.of(() -> hold("1")).reason()).isEqualTo("POOL_INSUFFICIENT");
  }

  @Test
  void refusesAPlanBelowWhatIsClaimed() {
    hold("300");

    assertThat(Refusals.of(() -> plan(pool, 30, "299.999")).info().getMetadataMap())
        .containsEntry("poolId", pool.getId())
        .containsEntry("claimed", "300");
    assertThat(plan(pool, 30, "300").getFree()).isEqualTo("0");
  }

  @Test
  void daysThatNobodySawCountInTheirOrder() {
    UtilityPool first = plan(pool, 10, "400");
    UtilityPool second = plan(first, 20, "700");
    plan(second, 90, "2000");
    daysPass(50);

    assertThat(read(pool).getCapacity()).isEqualTo("700");
    assertThat(read(pool).getFree()).isEqualTo("700");
    assertThat(left()).isEqualByComparingTo("700");
    hold("650");
    assertThat(changes())
        .extracting(PoolCapacityChange::getBefore, PoolCapacityChange::getAfter)
        .containsExactly(tuple("400", "700"), tuple("1000", "400"));
    assertThat(read(pool).getPlannedCapacitiesList()).hasSize(1);
    assertThat(Refusals.of(() -> hold("51")).reason()).isEqualTo("POOL_INSUFFICIENT");
  }

  @Test
  void aChangeOfTodayLeavesThePlansAlone() {
    UtilityPool planned = plan(pool, 30, "1500");

    UtilityPool set = set(planned, "1200");

    assertThat(set.getCapacity()).isEqualTo("1200");
    assertThat(set.getPlannedCapacitiesList()).isEqualTo(planned.getPlannedCapacitiesList());
    daysPass(30);
    UtilityPool after = set(set, "1600");
    assertThat(after.getCapacity()).isEqualTo("1600");
    assertThat(reported("")).isEqualTo("1600");
    assertThat(changes())
        .extracting(PoolCapacityChange::getBefore, PoolCapacityChange::getAfter)
        .containsExactly(tuple("1500", "1600"), tuple("1200", "1500"), tuple("1000", "1200"));
  }

  @Test
  void aPlanIsTakenBackBeforeItsDayOnly() {
    UtilityPool planned = plan(plan(pool, 30, "400"), 40, "500");

    UtilityPool cancelled = cancel(planned, 30);

    assertThat(cancelled.getFree()).isEqualTo("500");
    assertThat(cancelled.getPlannedCapacitiesList()).hasSize(1);
    assertThat(read(pool)).isEqualTo(cancelled);
    assertThat(Refusals.of(() -> cancel(cancelled, 30)).reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(() -> cancel(planned, 40)).reason()).isEqualTo("ETAG_MISMATCH");
    daysPass(40);
    assertThat(Refusals.of(() -> cancel(cancelled, 0)).reason()).isEqualTo("RESOURCE_NOT_FOUND");
    UtilityPool again = cancel(plan(cancelled, 30, "600"), 30);
    assertThat(again.getFree()).isEqualTo("500");
    assertThat(plan(again, 30, "700").getFree()).isEqualTo("500");
  }

  @Test
  void refusesADayThatIsNotAheadOrIsPlannedAlready() {
    UtilityPool planned = plan(pool, 30, "1500");

    assertThat(Refusals.of(() -> plan(planned, 0, "1500")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("effectiveOn", "INVALID_DATE"));
    assertThat(Refusals.of(() -> plan(planned, 30, "1600")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("effectiveOn", "RULE_BROKEN"));
    assertThat(Refusals.of(() -> plan(pool, 31, "1600")).reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void aRepeatedRequestPlansOnce() {
    PlanPoolCapacityRequest request = request(pool, 30, "1500");
    var operator = clients.catalog(Role.PARK_OPERATOR);

    assertThat(operator.planPoolCapacity(request)).isEqualTo(operator.planPoolCapacity(request));
    assertThat(read(pool).getPlannedCapacitiesList()).hasSize(1);
  }

  @Test
  void onlyTheFirstOfManyWritesTheDayDownAndNothingIsOversold() throws Exception {
    hold("1000");
    plan(read(pool), 30, "1500");
    daysPass(30);
    List<Callable<Boolean>> holds = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String project = "PRJ-" + i;
      holds.add(() -> tryHold(project, "50"));
    }

    long placed = 0;
    try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> hold : replicas.invokeAll(holds)) {
        placed += hold.get() ? 1 : 0;
      }
    }

    assertThat(placed).isEqualTo(10);
    assertThat(read(pool).getFree()).isEqualTo("0");
    assertThat(changes()).hasSize(1);
  }

  @Test
  void firmPowerStaysWithinPowerOnEveryDay() {
    UtilityPool power = site.pool(Kind.POWER_KVA, "1000");
    UtilityPool firm = site.pool(Kind.POWER_FIRM_KVA, "800");

    assertThat(Refusals.of(() -> plan(firm, 30, "1200")).reason()).isEqualTo("FIRM_ABOVE_POWER");
    assertThat(Refusals.of(() -> plan(power, 30, "700")).reason()).isEqualTo("FIRM_ABOVE_POWER");
    UtilityPool morePower = plan(power, 30, "2000");
    assertThat(Refusals.of(() -> plan(firm, 29, "1200")).reason()).isEqualTo("FIRM_ABOVE_POWER");
    plan(firm, 30, "1200");
    assertThat(Refusals.of(() -> cancel(morePower, 30)).reason()).isEqualTo("FIRM_ABOVE_POWER");
    daysPass(30);

    hold(firm, "1100");

    assertThat(read(firm).getFree()).isEqualTo("100");
    assertThat(read(power).getCapacity()).isEqualTo("2000");
  }

  @Test
  void theDatabaseItselfKeepsClaimsWithinEveryPlan() throws SQLException {
    UtilityPool planned = plan(pool, 30, "400");
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      String here = " WHERE id = '" + pool.getId() + "'";
      assertThatThrownBy(() -> statement.execute("UPDATE utility_pool SET held = 401" + here))
          .hasMessageContaining("utility_pool_never_oversold");
      assertThatThrownBy(
              () -> statement.execute("UPDATE utility_pool SET planned_least = NULL" + here))
          .hasMessageContaining("planned_pool_capacity_never_oversold");
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "UPDATE planned_pool_capacity SET capacity = 399 WHERE pool_id = '"
                          + pool.getId()
                          + "'"))
          .hasMessageContaining("planned_pool_capacity_never_oversold");
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "UPDATE planned_pool_capacity SET claimable = NULL, settled_at ="
                          + " clock_timestamp() WHERE pool_id = '"
                          + pool.getId()
                          + "'"))
          .hasMessageContaining("planned_pool_capacity_settled_in_time");
    }
    assertThat(read(pool)).isEqualTo(planned);
  }

  @Test
  void morePoolsWithPlansAreNotMoreStatements() {
    plan(pool, 30, "1500");
    plan(site.pool(Kind.DORM_BED, "10"), 30, "20");
    plan(site.pool(Kind.GAS_NM3H, "10"), 30, "20");

    assertThat(
            statements.during(
                () ->
                    assertThat(
                            clients
                                .anonymousCatalog()
                                .listUtilityPools(
                                    ListUtilityPoolsRequest.newBuilder()
                                        .setParkId(site.park.getId())
                                        .build())
                                .getItemsList())
                        .hasSize(3)))
        .isLessThanOrEqualTo(4);
  }

  private BigDecimal left() {
    return mutations.read(
        () ->
            Objects.requireNonNull(
                lookup
                    .leftIn("431129", clock.now())
                    .of(site.park.getId(), "")
                    .get(Kind.WATER_M3D)));
  }

  /** The plans of this test's park are so much older, and their days so much nearer. */
  private void daysPass(int days) {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE planned_pool_capacity SET planned_at = planned_at - ? * interval '1 day',"
                    + " effective_on = effective_on - ? WHERE claimable IS NOT NULL AND pool_id IN"
                    + " (SELECT id FROM utility_pool WHERE park_id = ?)")) {
      statement.setInt(1, days);
      statement.setInt(2, days);
      statement.setString(3, site.park.getId());
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private UtilityPool plan(UtilityPool of, int days, String capacity) {
    return clients.catalog(Role.PARK_OPERATOR).planPoolCapacity(request(of, days, capacity));
  }

  private PlanPoolCapacityRequest request(UtilityPool of, int days, String capacity) {
    return PlanPoolCapacityRequest.newBuilder()
        .setId(of.getId())
        .setEffectiveOn(today.plusDays(days).toString())
        .setCapacity(capacity)
        .setExplanation("二期泵站投运")
        .setEtag(of.getEtag())
        .setRequestId(Clients.requestId())
        .build();
  }

  private UtilityPool cancel(UtilityPool of, int days) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .cancelPlannedPoolCapacity(
            CancelPlannedPoolCapacityRequest.newBuilder()
                .setId(of.getId())
                .setEffectiveOn(today.plusDays(days).toString())
                .setExplanation("推迟建设")
                .setEtag(of.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool set(UtilityPool of, String capacity) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .setPoolCapacity(
            SetPoolCapacityRequest.newBuilder()
                .setId(of.getId())
                .setCapacity(capacity)
                .setExplanation("调整")
                .setEtag(of.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool read(UtilityPool of) {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(of.getId()).build());
  }

  private List<PoolCapacityChange> changes() {
    return clients
        .catalog(Role.AUDITOR)
        .listPoolCapacityChanges(
            ListPoolCapacityChangesRequest.newBuilder().setId(pool.getId()).build())
        .getItemsList();
  }

  private String reported(String day) {
    return reported(ListPoolCapacityRequest.newBuilder().setDay(day));
  }

  private String reported(Instant at, String day) {
    return reported(ListPoolCapacityRequest.newBuilder().setAt(Instants.toProto(at)).setDay(day));
  }

  private String reported(ListPoolCapacityRequest.Builder request) {
    return clients
        .views()
        .listPoolCapacity(request.setParkId(site.park.getId()).build())
        .getItems(0)
        .getCapacity();
  }

  private void hold(String quantity) {
    hold(pool, quantity);
  }

  private void hold(UtilityPool of, String quantity) {
    hold(of, "PRJ-1", quantity);
  }

  private boolean tryHold(String project, String quantity) {
    try {
      hold(pool, project, quantity);
      return true;
    } catch (StatusRuntimeException refused) {
      return false;
    }
  }

  private void hold(UtilityPool of, String project, String quantity) {
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId(project)
                .setDays(5)
                .addLines(HoldLine.newBuilder().setPoolId(of.getId()).setQuantity(quantity))
                .setRequestId(Clients.requestId())
                .build());
  }
}
