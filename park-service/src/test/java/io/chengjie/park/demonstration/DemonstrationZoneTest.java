package io.chengjie.park.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AddMemberRequest;
import io.chengjie.proto.park.v1.CreateDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.DemonstrationZone.Member;
import io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc.DemonstrationZoneServiceBlockingStub;
import io.chengjie.proto.park.v1.EndMemberRequest;
import io.chengjie.proto.park.v1.GetDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.ListDemonstrationZonesRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The zone of southern and western Hunan: three prefectures since 2011, six since 2018. */
@ParkServiceTest
class DemonstrationZoneTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String SINCE_2011 = "2011-10-06";
  private static final String SINCE_2018 = "2018-11-06";

  @Inject Clients clients;
  @Inject Statements statements;
  @Inject DataSource dataSource;

  private DemonstrationZoneServiceBlockingStub operator;

  @BeforeEach
  void connect() {
    operator = clients.demonstrationZonesIn("430000", Role.PARK_OPERATOR);
  }

  @Test
  void saysWhoWasAMemberOnAnyDay() {
    DemonstrationZone zone = hunan();

    assertThat(membersOn(zone, "2011-10-05")).isEmpty();
    assertThat(membersOn(zone, "2015-06-30")).containsExactly("430400", "431000", "431100");
    assertThat(membersOn(zone, "2018-11-05")).hasSize(3);
    assertThat(membersOn(zone, "2019-01-01"))
        .containsExactly("430400", "431000", "431100", "430500", "431200", "433100");
  }

  @Test
  void findsTheZonesThatARegionBelongsToOnADay() {
    DemonstrationZone zone = hunan();

    assertThat(zonesOf("431129", "2015-06-30")).contains(zone.getId());
    assertThat(zonesOf("433101", "2015-06-30")).doesNotContain(zone.getId());
    assertThat(zonesOf("433101", "2019-01-01")).contains(zone.getId());
    assertThat(zonesOf("433101", "")).contains(zone.getId());
    assertThat(zonesOf("430100", "2019-01-01")).doesNotContain(zone.getId());
    assertThat(
            operator
                .listDemonstrationZones(
                    ListDemonstrationZonesRequest.newBuilder()
                        .setRegionCode("431129")
                        .setAsOf("2015-06-30")
                        .build())
                .getItemsList())
        .filteredOn(item -> item.getId().equals(zone.getId()))
        .allSatisfy(item -> assertThat(item.getMembersList()).hasSize(3));
  }

  @Test
  void readsAPageOfZonesWithTwoStatements() {
    hunan();
    hunan();

    long sent =
        statements.during(
            () ->
                operator.listDemonstrationZones(
                    ListDemonstrationZonesRequest.getDefaultInstance()));

    assertThat(sent).isEqualTo(2);
  }

  @Test
  void refusesAMemberTwiceInTheSameDays() {
    DemonstrationZone zone = with(zone(), "431100", SINCE_2011);

    var again = Refusals.of(() -> with(zone, "431100", SINCE_2018));
    var county = Refusals.of(() -> with(zone, "431129", SINCE_2018));

    assertThat(List.of(again, county))
        .allSatisfy(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo("MEMBERSHIP_OVERLAPS");
              assertThat(refusal.info().getMetadataMap())
                  .containsEntry("regionCode", "431100")
                  .containsEntry("memberFrom", SINCE_2011)
                  .doesNotContainKey("memberUntil");
            });
  }

  @Test
  void aMembershipEndsAndMayBeginAgain() {
    DemonstrationZone member = with(zone(), "431100", SINCE_2011);

    DemonstrationZone left = without(member, "431100", "2016-01-01");
    DemonstrationZone back = with(left, "431100", SINCE_2018);

    assertThat(membersOn(back, "2015-12-31")).containsExactly("431100");
    assertThat(membersOn(back, "2016-01-01")).isEmpty();
    assertThat(back.getMembersList())
        .extracting(Member::getMemberFrom, Member::getMemberUntil)
        .containsExactly(tuple(SINCE_2011, "2016-01-01"), tuple(SINCE_2018, ""));
    assertThat(Refusals.of(() -> without(back, "431100", "2016-01-01")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(() -> without(back, "431000", "2019-01-01")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void refusesAnOldVersionAnotherProvinceAndADayThatDoesNotExist() {
    DemonstrationZone zone = zone();
    with(zone, "431100", SINCE_2011);

    assertThat(Refusals.of(() -> with(zone, "431000", SINCE_2011)).reason())
        .isEqualTo("ETAG_MISMATCH");
    DemonstrationZone fresh = zone();
    assertThat(Refusals.of(() -> with(fresh, "431000", "2011-02-30")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("memberFrom", "INVALID_DATE"));
    operator = clients.demonstrationZonesIn("340000", Role.PARK_OPERATOR);
    assertThat(Refusals.of(() -> with(fresh, "431000", SINCE_2011)).reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(Refusals.of(this::zone).reason()).isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void theDatabaseItselfRefusesAMemberTwice() {
    DemonstrationZone zone = with(zone(), "431100", SINCE_2011);

    assertThatThrownBy(
            () -> {
              try (var connection = dataSource.getConnection();
                  var statement = connection.createStatement()) {
                statement.execute(
                    "INSERT INTO demonstration_zone_member SELECT id || 'x', demonstration_zone_id,"
                        + " region_code, '2020-01-01', null FROM demonstration_zone_member"
                        + " WHERE demonstration_zone_id = '"
                        + zone.getId()
                        + "'");
              }
            })
        .hasMessageContaining("demonstration_zone_member_once");
  }

  private DemonstrationZone hunan() {
    DemonstrationZone zone = zone();
    for (String region : List.of("430400", "431000", "431100")) {
      zone = with(zone, region, SINCE_2011);
    }
    for (String region : List.of("433100", "431200", "430500")) {
      zone = with(zone, region, SINCE_2018);
    }
    return zone;
  }

  private DemonstrationZone zone() {
    return operator.createDemonstrationZone(
        CreateDemonstrationZoneRequest.newBuilder()
            .setDemonstrationZone(
                DemonstrationZone.newBuilder()
                    .setCode("XNXX-" + NUMBER.incrementAndGet())
                    .setNameZh("湘南湘西承接产业转移示范区")
                    .setNameEn("Xiangnan-Xiangxi demonstration zone")
                    .setRegionCode("430000"))
            .setRequestId(Clients.requestId())
            .build());
  }

  private DemonstrationZone with(DemonstrationZone zone, String region, String from) {
    return operator.addMember(
        AddMemberRequest.newBuilder()
            .setId(zone.getId())
            .setEtag(zone.getEtag())
            .setRegionCode(region)
            .setMemberFrom(from)
            .setRequestId(Clients.requestId())
            .build());
  }

  private DemonstrationZone without(DemonstrationZone zone, String region, String until) {
    return operator.endMember(
        EndMemberRequest.newBuilder()
            .setId(zone.getId())
            .setEtag(zone.getEtag())
            .setRegionCode(region)
            .setMemberUntil(until)
            .setRequestId(Clients.requestId())
            .build());
  }

  private List<String> membersOn(DemonstrationZone zone, String day) {
    return operator
        .getDemonstrationZone(
            GetDemonstrationZoneRequest.newBuilder().setId(zone.getId()).setAsOf(day).build())
        .getMembersList()
        .stream()
        .map(Member::getRegionCode)
        .toList();
  }

  private List<String> zonesOf(String region, String day) {
    return operator
        .listDemonstrationZones(
            ListDemonstrationZonesRequest.newBuilder()
                .setRegionCode(region)
                .setAsOf(day)
                .setPageSize(200)
                .build())
        .getItemsList()
        .stream()
        .map(DemonstrationZone::getId)
        .toList();
  }
}
