package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CapacityRow;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ExpiringHold;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.chengjie.proto.park.v1.VacantSpace;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left in a whole demonstration zone: three prefectures since 2011, six since 2018. */
@ParkServiceTest
class DemonstrationZoneRollUpTest {
  private static final String ZONE = "DZR-1";
  private static final Instant IN_2015 = Instant.parse("2015-06-30T00:00:00Z");
  private static final Instant IN_2019 = Instant.parse("2019-01-01T00:00:00Z");

  @Inject Clients clients;
  @Inject Statements statements;
  @Inject Past past;

  private CapacityViewServiceBlockingStub views;

  /** Park n lies in the county 460n01 and has n units of 100 m², one pool and one hold. */
  @BeforeEach
  void recordTheZone() {
    views = clients.viewsIn("460000", Role.COMMANDER);
    for (String sql :
        new String[] {
          "DELETE FROM demonstration_zone_member WHERE id LIKE 'DZR-%'",
          "DELETE FROM demonstration_zone WHERE id LIKE 'DZR-%'",
          "DELETE FROM hold WHERE id LIKE 'DZR-%'",
          "DELETE FROM space WHERE id LIKE 'DZR-%'",
          "DELETE FROM utility_pool WHERE id LIKE 'DZR-%'",
          "DELETE FROM zone WHERE id LIKE 'DZR-%'",
          "DELETE FROM park WHERE id LIKE 'DZR-%'",
          "INSERT INTO park (id, code, name_zh, name_en, region_code, level, lead_industry_codes, version)"
              + " SELECT 'DZR-' || n, 'DZR-' || n, '园区' || n, '', '460' || n || '01', 'COUNTY', '{}', 0"
              + " FROM generate_series(1, 8) n",
          "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes, forbidden_industry_codes, bonded,"
              + " version) SELECT 'DZR-Z' || n, 'DZR-' || n, 'Z', '区', '{}', '{}', false, 0"
              + " FROM generate_series(1, 8) n",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, recorded_at, version)"
              + " SELECT 'DZR-S' || n || '-' || k, 'UNIT', 'DZR-' || n, 'DZR-Z' || n, 'S' || k, 100, '2010-01-01', 0"
              + " FROM generate_series(1, 8) n CROSS JOIN LATERAL generate_series(1, n) k",
          "INSERT INTO utility_pool (id, park_id, kind, capacity, recorded_at, version)"
              + " SELECT 'DZR-P' || n, 'DZR-' || n, 'DORM_BED', n * 10, '2010-01-01', 0"
              + " FROM generate_series(1, 8) n",
          "INSERT INTO hold (id, project_id, park_id, region_code, state, use_from, days, placed_at, expires_at,"
              + " renewals, placed_by, version) SELECT 'DZR-H' || n, 'PRJ', 'DZR-' || n, '460' || n || '01', 'HELD',"
              + " '2026-01-01', 1, clock_timestamp(), clock_timestamp() + interval '1 day', 0, 'q', 0"
              + " FROM generate_series(1, 8) n",
          "INSERT INTO demonstration_zone (id, code, name_zh, name_en, region_code, version)"
              + " VALUES ('DZR-1', 'DZR-1', '示范区', '', '460000', 0), ('DZR-2', 'DZR-2', '空区', '', '460000', 0)",
          "INSERT INTO demonstration_zone_member (id, demonstration_zone_id, region_code, member_from)"
              + " SELECT 'DZR-M' || n, 'DZR-1', CASE n WHEN 7 THEN '460701' ELSE '460' || n || '00' END,"
              + " CAST(CASE WHEN n <= 3 THEN '2011-10-06' WHEN n <= 6 THEN '2018-11-06' ELSE '2099-01-01' END AS date)"
              + " FROM generate_series(1, 7) n"
        }) {
      past.execute(sql);
    }
  }

  @Test
  void countsTheRegionsThatAreMembersOnTheDay() {
    assertThat(spaces(zone().setAt(Instants.toProto(Instant.parse("2011-10-04T16:00:00Z")))))
        .isZero();
    assertThat(spaces(zone().setAt(Instants.toProto(IN_2015)))).isEqualTo(1 + 2 + 3);
    assertThat(spaces(zone().setAt(Instants.toProto(IN_2015)).setDay("2018-11-05"))).isEqualTo(6);
    assertThat(spaces(zone().setAt(Instants.toProto(IN_2015)).setDay("2018-11-06"))).isEqualTo(21);
    assertThat(spaces(zone().setAt(Instants.toProto(IN_2019)))).isEqualTo(21);
    assertThat(spaces(zone())).isEqualTo(21);
    assertThat(spaces(zone().setDay("2099-01-01"))).isEqualTo(28);
  }

  @Test
  void breaksDownByMember() {
    ListCapacityRequest.Builder request =
        zone().setDay("2099-01-01").addGroupBy(Dimension.DEMONSTRATION_MEMBER);

    assertThat(rows(request))
        .extracting(row -> row.getPlace().getMemberRegionCode(), row -> row.getSpaces().getCount())
        .containsExactly(
            tuple("460100", 1),
            tuple("460200", 2),
            tuple("460300", 3),
            tuple("460400", 4),
            tuple("460500", 5),
            tuple("460600", 6),
            tuple("460701", 7));
    assertThat(rows(request.addGroupBy(Dimension.COUNTY)).getFirst().getPlace())
        .satisfies(place -> assertThat(place.getMemberRegionCode()).isEqualTo("460100"))
        .satisfies(place -> assertThat(place.getRegionCode()).isEqualTo("460101"));
  }

  @Test
  void givesTheSameRowsPageByPage() {
    ListCapacityRequest.Builder request = zone().addGroupBy(Dimension.DEMONSTRATION_MEMBER);
    var first = views.listCapacity(request.clone().setPageSize(4).build());
    var second =
        views.listCapacity(
            request.clone().setPageSize(4).setPageToken(first.getNextPageToken()).build());

    assertThat(first.getItemsList()).hasSize(4);
    assertThat(second.getItemsList()).hasSize(2);
    assertThat(second.getTotal()).isEqualTo(first.getTotal());
    assertThat(
            Refusals.of(
                    () ->
                        views.listCapacity(
                            request
                                .clone()
                                .setDemonstrationZoneId("DZR-2")
                                .setPageToken(first.getNextPageToken())
                                .build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void joinsTheOtherFilters() {
    assertThat(spaces(zone().setRegionCode("460200"))).isEqualTo(2);
    assertThat(spaces(zone().setRegionCode("460800"))).isZero();
    assertThat(spaces(zone().setParkId("DZR-3"))).isEqualTo(3);
    assertThat(spaces(zone().setZoneId("DZR-Z8"))).isZero();
    assertThat(spaces(zone().setDemonstrationZoneId("DZR-2"))).isZero();
  }

  @Test
  void answersInEveryView() {
    assertThat(
            views
                .listPoolCapacity(
                    ListPoolCapacityRequest.newBuilder()
                        .setDemonstrationZoneId(ZONE)
                        .setAt(Instants.toProto(IN_2015))
                        .build())
                .getItemsList())
        .singleElement()
        .satisfies(row -> assertThat(row.getCapacity()).isEqualTo("60"));
    assertThat(
            views
                .listPoolCapacity(
                    ListPoolCapacityRequest.newBuilder()
                        .setDemonstrationZoneId(ZONE)
                        .addGroupBy(Dimension.DEMONSTRATION_MEMBER)
                        .build())
                .getItemsList())
        .extracting(row -> row.getPlace().getMemberRegionCode() + " " + row.getCapacity())
        .startsWith("460100 10")
        .endsWith("460600 60")
        .hasSize(6);
    assertThat(
            views
                .listOccupancy(
                    ListOccupancyRequest.newBuilder()
                        .setDemonstrationZoneId(ZONE)
                        .addGroupBy(Dimension.DEMONSTRATION_MEMBER)
                        .build())
                .getItemsList())
        .extracting(
            row -> row.getPlace().getMemberRegionCode(),
            row -> row.getVacant().getCount(),
            row -> row.getVacancyAges(4).getSpaces().getCount())
        .startsWith(tuple("460100", 1, 1))
        .hasSize(6);
    assertThat(
            views
                .listVacantSpaces(
                    ListVacantSpacesRequest.newBuilder()
                        .setDemonstrationZoneId(ZONE)
                        .setAt(Instants.toProto(IN_2015))
                        .build())
                .getItemsList())
        .extracting(VacantSpace::getParkId)
        .hasSize(6)
        .containsOnly("DZR-1", "DZR-2", "DZR-3");
    assertThat(
            views
                .listExpiringHolds(
                    ListExpiringHoldsRequest.newBuilder().setDemonstrationZoneId(ZONE).build())
                .getItemsList())
        .extracting(ExpiringHold::getId)
        .containsExactlyInAnyOrder("DZR-H1", "DZR-H2", "DZR-H3", "DZR-H4", "DZR-H5", "DZR-H6");
  }

  @Test
  void asksOnceWhoTheMembersAre() {
    assertThat(statements.during(() -> spaces(zone()))).isEqualTo(2);
    assertThat(
            statements.during(
                () -> rows(zone().setRollUp(true).addGroupBy(Dimension.DEMONSTRATION_MEMBER))))
        .isEqualTo(2);
  }

  @Test
  void knowsNoOtherZone() {
    assertThat(Refusals.of(() -> spaces(zone().setDemonstrationZoneId("DZR-9"))).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void knowsMembersOnlyOfTheZoneThatIsAskedAbout() {
    assertThat(
            Refusals.of(
                    () ->
                        rows(
                            ListCapacityRequest.newBuilder()
                                .addGroupBy(Dimension.DEMONSTRATION_MEMBER)))
                .fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("demonstrationZoneId", "REQUIRED"));
  }

  private static ListCapacityRequest.Builder zone() {
    return ListCapacityRequest.newBuilder().setDemonstrationZoneId(ZONE);
  }

  private int spaces(ListCapacityRequest.Builder request) {
    return views.listCapacity(request.build()).getTotal().getCount();
  }

  private List<CapacityRow> rows(ListCapacityRequest.Builder request) {
    return views.listCapacity(request.build()).getItemsList();
  }
}
