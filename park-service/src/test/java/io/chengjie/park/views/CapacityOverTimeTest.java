package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.space.Reshape;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListCapacityResponse;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.OccupancyRow;
import io.chengjie.proto.park.v1.PoolCapacityRow;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.VacantSpace;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class CapacityOverTimeTest {
  @Inject Clients clients;
  @Inject DatabaseClock clock;
  @Inject Mutations mutations;
  @Inject Reshape reshape;
  @Inject Past past;

  private Asked asked;
  private Site site;
  private Unit unit;

  @BeforeEach
  void recordAUnit() {
    asked = new Asked(clients);
    site = Site.in(clients);
    unit = site.unit();
    past.recordedDaysAgo(20, unit.getId());
  }

  @Test
  void tellsWhatAUnitWasAtEachInstantOfItsLife() {
    Hold first = asked.hold(Asked.holdOf(unit));
    past.ranDaysAgo(10, 5, first.getId());
    Instant between = clock.now();
    Hold second = asked.hold(Asked.holdOf(unit));
    Instant held = clock.now();
    confirm(second);

    assertThat(states(daysAgo(25))).isEmpty();
    assertThat(states(daysAgo(15))).containsOnly(Map.entry("FREE", 1));
    assertThat(states(daysAgo(7))).containsOnly(Map.entry("HELD", 1));
    assertThat(states(daysAgo(3))).containsOnly(Map.entry("FREE", 1));
    assertThat(states(between)).containsOnly(Map.entry("FREE", 1));
    assertThat(states(held)).containsOnly(Map.entry("HELD", 1));
    assertThat(asked.states(site, Asked.now())).containsOnly(Map.entry("RESERVED", 1));
  }

  @Test
  void beginsAtTheInstantAndEndsBeforeIt() {
    Hold hold = asked.hold(Asked.holdOf(unit));
    past.execute(
        "UPDATE space_claim SET began_at = timestamptz '2020-03-01 00:00Z', ends_at = '2020-03-02 00:00Z'"
            + " WHERE hold_id = ?",
        hold.getId());
    past.execute(
        "UPDATE space SET recorded_at = timestamptz '2020-01-01 00:00Z' WHERE id = ?",
        unit.getId());
    past.execute(
        "UPDATE space_claim SET use_from = date '2020-01-01' WHERE hold_id = ?", hold.getId());

    assertThat(states(Instant.parse("2020-02-29T23:59:59.999999Z"))).containsKey("FREE");
    assertThat(states(Instant.parse("2020-03-01T00:00:00Z"))).containsKey("HELD");
    assertThat(states(Instant.parse("2020-03-01T23:59:59.999999Z"))).containsKey("HELD");
    assertThat(states(Instant.parse("2020-03-02T00:00:00Z"))).containsKey("FREE");
  }

  @Test
  void looksAtTheDaysOfUseOfWhatIsClaimedNow() {
    Unit later = site.unit();
    String july = today().plusDays(30).toString();
    Hold reserved = asked.hold(Asked.holdOf(unit).setUseUntil(july));
    confirm(reserved);
    asked.hold(Asked.holdOf(later).setUseFrom(july).setDays(60));

    assertThat(asked.states(site, Asked.now())).isEqualTo(Map.of("RESERVED", 1, "FREE", 1));
    assertThat(asked.states(site, Asked.on(today().plusDays(29).toString())))
        .isEqualTo(Map.of("RESERVED", 1, "FREE", 1));
    assertThat(asked.states(site, Asked.on(july))).isEqualTo(Map.of("FREE", 1, "HELD", 1));
    assertThat(asked.states(site, Asked.on(today().plusDays(61).toString())))
        .isEqualTo(Map.of("FREE", 2));
  }

  @Test
  void doesNotCallFreeWhatIsNotReady() {
    String ready = today().plusDays(10).toString();
    site.create(site.aUnit().setAvailableFrom(ready));

    assertThat(asked.states(site, Asked.now())).isEqualTo(Map.of("FREE", 1, "NOT_READY", 1));
    assertThat(asked.states(site, Asked.on(ready))).isEqualTo(Map.of("FREE", 2));
  }

  @Test
  void anEarmarkLiesUnderTheClaimsOfItsProject() {
    for (String phase : List.of("EARMARKED", "WITHDRAWN")) {
      past.execute(
          "INSERT INTO space_claim (id, space_id, phase, project_id, use_from, use_until, live, began_at, ends_at)"
              + " VALUES (?, ?, ?, ?, date '2026-01-01', CASE ? WHEN 'WITHDRAWN' THEN date '2026-02-01' END, true,"
              + " clock_timestamp(), CASE ? WHEN 'EARMARKED' THEN clock_timestamp() + interval '9 days' END)",
          UUID.randomUUID().toString(),
          phase.equals("WITHDRAWN") ? site.unit().getId() : unit.getId(),
          phase,
          phase.equals("EARMARKED") ? "PRJ-431129-2026-007" : null,
          phase,
          phase);
    }
    Map<String, Integer> before = asked.states(site, Asked.now());
    asked.hold(Asked.holdOf(unit));

    assertThat(before).isEqualTo(Map.of("EARMARKED", 1, "FREE", 1));
    assertThat(asked.states(site, Asked.now())).isEqualTo(Map.of("HELD", 1, "FREE", 1));
  }

  @Test
  void countsASplitSpaceUntilItWasSplitAndItsPartsFromThenOn() {
    Instant before = clock.now();
    split(unit, "1000.00", "2000.00");

    ListCapacityResponse then = total(Asked.at(before));
    ListCapacityResponse now = total(Asked.now());

    assertThat(then.getTotal().getCount()).isEqualTo(1);
    assertThat(now.getTotal().getCount()).isEqualTo(2);
    assertThat(then.getTotal().getAreaSquareMetres()).isEqualTo("3000.00");
    assertThat(now.getTotal().getAreaSquareMetres()).isEqualTo("3000.00");
  }

  @Test
  void refusesAnInstantInTheFutureAndADayBeforeTheInstant() {
    assertThat(Refusals.of(() -> states(clock.now().plusSeconds(60))).reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(
            Refusals.of(
                    () ->
                        asked.states(
                            site, Asked.at(daysAgo(1)).setDay(today().minusDays(3).toString())))
                .reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(Refusals.of(() -> asked.states(site, Asked.on("2027-02-30"))).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void sumsPoolsAsTheyWereThen() {
    UtilityPool pool = site.pool(UtilityPool.Kind.POWER_KVA, "1000");
    past.execute(
        "UPDATE utility_pool SET recorded_at = clock_timestamp() - interval '20 days' WHERE id = ?",
        pool.getId());
    Hold first = asked.hold(Asked.holdOf().addLines(Asked.line(pool, "300")));
    past.ranDaysAgo(10, 5, first.getId());
    Hold second = asked.hold(Asked.holdOf().addLines(Asked.line(pool, "400")));
    confirm(second);
    Instant before = clock.now();
    setCapacity(pool.getId(), "1500");

    assertThat(pools(daysAgo(25))).isEmpty();
    assertThat(pools(daysAgo(15))).containsExactly("1000 0 0 1000");
    assertThat(pools(daysAgo(7))).containsExactly("1000 300 0 700");
    assertThat(pools(daysAgo(3))).containsExactly("1000 0 0 1000");
    assertThat(pools(before)).containsExactly("1000 0 400 600");
    assertThat(pools(clock.now())).containsExactly("1500 0 400 1100");
  }

  @Test
  void tellsThePoolsOfAZoneFromThoseOfTheWholePark() {
    site.pool(UtilityPool.Kind.WATER_M3D, "100");
    past.execute(
        "INSERT INTO utility_pool (id, park_id, zone_id, kind, capacity, version)"
            + " VALUES (?, ?, ?, 'WATER_M3D', 40, 0)",
        "POL-" + UUID.randomUUID(),
        site.park.getId(),
        site.zone.getId());
    ListPoolCapacityRequest.Builder request =
        ListPoolCapacityRequest.newBuilder().setParkId(site.park.getId());

    assertThat(capacities(request)).containsExactly("140 2");
    assertThat(capacities(request.clone().addGroupBy(Dimension.ZONE)))
        .containsExactlyInAnyOrder("100 1", "40 1");
    assertThat(capacities(request.clone().setZoneId(site.zone.getId()))).containsExactly("40 1");
  }

  @Test
  void countsTheDaysSinceWhichASpaceIsVacant() {
    Unit untouched = site.unit();
    Unit taken = site.unit();
    past.recordedDaysAgo(100, unit.getId(), untouched.getId(), taken.getId());
    past.ranDaysAgo(60, 40, asked.hold(Asked.holdOf(unit)).getId());
    confirm(asked.hold(Asked.holdOf(taken)));

    List<VacantSpace> vacant = vacant(ListVacantSpacesRequest.newBuilder());
    List<VacantSpace> long100 = vacant(ListVacantSpacesRequest.newBuilder().setMinimumDays(41));
    OccupancyRow row = occupancy();

    assertThat(vacant).extracting(VacantSpace::getVacantDays).containsExactly(40, 100);
    assertThat(vacant.getFirst().getVacantSince()).isEqualTo(today().minusDays(40).toString());
    assertThat(long100).extracting(VacantSpace::getId).containsExactly(untouched.getId());
    assertThat(row.getMarket().getCount()).isEqualTo(3);
    assertThat(row.getOccupancyRate()).isEqualTo("0.0000");
    assertThat(row.getCommitmentRate()).isEqualTo("0.3333");
    assertThat(row.getVacancyAgesList())
        .extracting(age -> age.getFromDays() + ": " + age.getSpaces().getCount())
        .containsExactly("0: 0", "31: 1", "91: 1", "181: 0", "366: 0");
  }

  @Test
  void pagesOfOneReportAreOfOneInstant() {
    site.unit();
    ListVacantSpacesRequest.Builder request =
        ListVacantSpacesRequest.newBuilder().setParkId(site.park.getId()).setPageSize(1);
    var first = clients.views().listVacantSpaces(request.build());
    site.unit();
    var second =
        clients.views().listVacantSpaces(request.setPageToken(first.getNextPageToken()).build());

    assertThat(second.getAt()).isEqualTo(first.getAt());
    assertThat(second.getItemsCount()).isEqualTo(1);
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(Refusals.of(() -> vacant(request.setMinimumDays(1))).reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  private Map<String, Integer> states(Instant at) {
    return asked.states(site, Asked.at(at));
  }

  private ListCapacityResponse total(io.chengjie.proto.park.v1.ListCapacityRequest.Builder when) {
    return clients.views().listCapacity(when.setParkId(site.park.getId()).build());
  }

  private List<String> pools(Instant at) {
    return clients
        .views()
        .listPoolCapacity(
            ListPoolCapacityRequest.newBuilder()
                .setParkId(site.park.getId())
                .setAt(Instants.toProto(at))
                .build())
        .getItemsList()
        .stream()
        .map(CapacityOverTimeTest::figures)
        .toList();
  }

  private List<String> capacities(ListPoolCapacityRequest.Builder request) {
    return clients.views().listPoolCapacity(request.build()).getItemsList().stream()
        .map(row -> row.getCapacity() + " " + row.getCount())
        .toList();
  }

  private static String figures(PoolCapacityRow row) {
    return String.join(" ", row.getCapacity(), row.getHeld(), row.getReserved(), row.getFree());
  }

  private List<VacantSpace> vacant(ListVacantSpacesRequest.Builder request) {
    return clients
        .views()
        .listVacantSpaces(request.setParkId(site.park.getId()).build())
        .getItemsList();
  }

  private OccupancyRow occupancy() {
    return clients
        .views()
        .listOccupancy(ListOccupancyRequest.newBuilder().setParkId(site.park.getId()).build())
        .getItems(0);
  }

  private void confirm(Hold hold) {
    assertThat(
            clients
                .reservations(Role.SERVICE)
                .confirmHold(
                    ConfirmHoldRequest.newBuilder()
                        .setReservationId("RSV-" + UUID.randomUUID())
                        .setHoldId(hold.getId())
                        .setProjectId(hold.getProjectId())
                        .build())
                .getHoldId())
        .isEqualTo(hold.getId());
  }

  private void setCapacity(String poolId, String capacity) {
    var pool =
        clients
            .anonymousCatalog()
            .getUtilityPool(
                io.chengjie.proto.park.v1.GetUtilityPoolRequest.newBuilder().setId(poolId).build());
    assertThat(
            clients
                .catalog(Role.PARK_OPERATOR)
                .setPoolCapacity(
                    SetPoolCapacityRequest.newBuilder()
                        .setId(poolId)
                        .setCapacity(capacity)
                        .setExplanation("扩容")
                        .setEtag(pool.getEtag())
                        .setRequestId(Clients.requestId())
                        .build())
                .getCapacity())
        .isEqualTo(capacity);
  }

  private void split(Unit whole, String... areas) {
    mutations.transaction(
        () -> {
          int[] part = {0};
          reshape.replace(
              List.of(whole.getId()),
              java.util.Arrays.stream(areas)
                  .map(
                      area ->
                          new SpaceSite(
                              whole.getId() + part[0],
                              SpaceKind.UNIT,
                              whole.getCode() + "-" + part[0]++,
                              whole.getZoneId(),
                              whole.getParkId(),
                              new BigDecimal(area),
                              null,
                              false))
                  .toList());
          return whole;
        });
  }

  private Instant daysAgo(int days) {
    return clock.now().minus(Duration.ofDays(days));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), BusinessZone.SHANGHAI);
  }
}
