package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AdvanceParkRequest;
import io.chengjie.proto.park.v1.AdvanceZoneRequest;
import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.LifeCycle.State;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The export processing zone of Chenzhou, phase one. */
@ParkServiceTest
class LifeCycleTest {
  @Inject Clients clients;
  @Inject Clock clock;
  @Inject DataSource dataSource;

  @Test
  void aZoneIsPlannedBuiltAcceptedAndOperatingWithEvidence() {
    Zone zone = Site.in(clients).zone;
    assertThat(zone.hasLifeCycle()).isFalse();

    zone = advance(zone, State.PLANNED, "2005-06-03", "设立批复", "国务院");
    zone = advance(zone, State.BUILT, "2006-12-20", "竣工验收报告", "郴州市人民政府");
    zone = advance(zone, State.ACCEPTED, "2007-07-12", "验收纪要", "国务院九部委");
    zone = advance(zone, State.OPERATING, "2007-10-26", "封关运行公告", "长沙海关");

    assertThat(zone.getLifeCycle().getState()).isEqualTo(State.OPERATING);
    assertThat(zone.getLifeCycle().getStepsList())
        .extracting(
            LifeCycle.Step::getState,
            LifeCycle.Step::getDate,
            LifeCycle.Step::getAuthority,
            LifeCycle.Step::getRecordedBy)
        .containsExactly(
            tuple(State.PLANNED, "2005-06-03", "国务院", "tester"),
            tuple(State.BUILT, "2006-12-20", "郴州市人民政府", "tester"),
            tuple(State.ACCEPTED, "2007-07-12", "国务院九部委", "tester"),
            tuple(State.OPERATING, "2007-10-26", "长沙海关", "tester"));
    assertThat(
            clients
                .anonymousCatalog()
                .listZones(
                    ListZonesRequest.newBuilder()
                        .setParkId(zone.getParkId())
                        .setState(State.OPERATING)
                        .build())
                .getItemsList())
        .containsExactly(zone);
  }

  @Test
  void aParkAdvancesOneStepAtATimeAndIsFoundByItsState() {
    Park park = Site.in(clients).park;

    Park planned = advance(park, State.PLANNED, "2003-05-01");
    var skipped = Refusals.of(() -> advance(planned, State.ACCEPTED, "2004-01-01"));
    var repeated = Refusals.of(() -> advance(planned, State.PLANNED, "2004-01-01"));
    var earlier = Refusals.of(() -> advance(planned, State.BUILT, "2003-04-30"));

    assertThat(skipped.reason()).isEqualTo("LIFE_CYCLE_STEP_NOT_ALLOWED");
    assertThat(skipped.info().getMetadataMap())
        .containsEntry("state", "PLANNED")
        .containsEntry("nextState", "BUILT");
    assertThat(repeated.reason()).isEqualTo("LIFE_CYCLE_STEP_NOT_ALLOWED");
    assertThat(earlier.reason()).isEqualTo("LIFE_CYCLE_DATE_ORDER");
    assertThat(
            clients
                .anonymousCatalog()
                .listParks(
                    ListParksRequest.newBuilder()
                        .setQ(park.getCode())
                        .setState(State.PLANNED)
                        .build())
                .getItemsList())
        .containsExactly(planned);
  }

  @Test
  void refusesADayThatHasNotComeAndAVersionThatIsOld() {
    Park park = Site.in(clients).park;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

    var tomorrow = Refusals.of(() -> advance(park, State.PLANNED, today.plusDays(1).toString()));
    advance(park, State.PLANNED, "2003-05-01");
    var stale = Refusals.of(() -> advance(park, State.BUILT, "2004-05-01"));

    assertThat(tomorrow.fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("date", "INVALID_DATE"));
    assertThat(stale.reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void anOperatorAdvancesInItsOwnRegionOnly() {
    Site site = Site.in(clients);

    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .catalogIn("430500", Role.PARK_OPERATOR)
                            .advanceZone(request(site.zone, State.PLANNED, "2005-06-03", "文", "省")))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void theDatabaseItselfKeepsTheOrder() {
    Park park = advance(Site.in(clients).park, State.PLANNED, "2003-05-01");

    assertThatThrownBy(() -> insert(park, "BUILT", 2, "2003-04-30", "2003-05-01"))
        .hasMessageContaining("life_cycle_step_in_order");
    assertThatThrownBy(() -> insert(park, "ACCEPTED", 3, "2004-01-01", "2003-05-01"))
        .hasMessageContaining("life_cycle_step_before_fk");
    assertThatThrownBy(() -> insert(park, "PLANNED", 2, "2004-01-01", "2003-05-01"))
        .hasMessageContaining("life_cycle_step_number");
  }

  private void insert(Park park, String state, int number, String day, String before)
      throws java.sql.SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO life_cycle_step (id, park_id, state, number, began_on, previous_on, evidence,"
              + " authority, recorded_by, recorded_at) VALUES ('LCS-%s-%s', '%s', '%s', %d, '%s', '%s',"
                  .formatted(park.getId(), state, park.getId(), state, number, day, before)
              + " '', '', '', now())");
    }
  }

  private Zone advance(Zone zone, State to, String date, String evidence, String authority) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .advanceZone(request(zone, to, date, evidence, authority));
  }

  private Park advance(Park park, State to, String date) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .advancePark(
            AdvanceParkRequest.newBuilder()
                .setId(park.getId())
                .setEtag(park.getEtag())
                .setToState(to)
                .setDate(date)
                .setEvidence("批复")
                .setAuthority("湖南省人民政府")
                .setRequestId(Clients.requestId())
                .build());
  }

  private static AdvanceZoneRequest request(
      Zone zone, State to, String date, String evidence, String authority) {
    return AdvanceZoneRequest.newBuilder()
        .setId(zone.getId())
        .setEtag(zone.getEtag())
        .setToState(to)
        .setDate(date)
        .setEvidence(evidence)
        .setAuthority(authority)
        .setRequestId(Clients.requestId())
        .build();
  }
}
