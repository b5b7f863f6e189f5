package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With 10,000 units and 200,000 past claims, no view of one place reads the claims of others. */
@ParkServiceTest
class ViewPlanTest {
  private static final Pattern SCAN =
      Pattern.compile(
          "Seq Scan on (space_claim|pool_claim|space|hold|unit|parcel|parcel_stage|"
              + "planned_pool_capacity) ");
  private static final Pattern ACTUAL =
      Pattern.compile(
          "(?:Scan|Heap|Search).* on (?:space_claim|pool_claim)\\S* .*actual rows=([0-9.]+) loops=([0-9]+)");
  private static final String REGION = "650100";
  private static final String PARK = "V-K100";

  /** Three parks lie below it. */
  private static final String TOP_PARK = "V-K96";

  /** Of the demonstration zone, on every day. */
  private static final String MEMBERS = "6501,6502,6503";

  @Inject EntityManager entityManager;

  @Test
  void placesAreFoundByIndexAndAPastInstantReadsOnlyWhatItNeeds() {
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
    try {
      fill();
      Instant now = Instant.parse("2026-11-01T00:00:00Z");
      for (Instant at : List.of(now, now.minus(Duration.ofDays(100)))) {
        for (Scope scope :
            List.of(
                new Scope(REGION, "", "", ""),
                new Scope("", PARK, "", ""),
                new Scope("", TOP_PARK, "", ""),
                new Scope("", "", "V-Z100", ""),
                new Scope("", "", "", "V-DZ"))) {
          checkPlans(scope, Moment.of(at, LocalDate.ofInstant(at, BusinessZone.SHANGHAI)));
        }
      }
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void checkPlans(Scope scope, Moment moment) {
    Question capacity =
        ListCapacity.question(
            ListCapacityRequest.newBuilder()
                .setRegionCode(scope.regionCode())
                .setParkId(scope.parkId())
                .setZoneId(scope.zoneId())
                .setDemonstrationZoneId(scope.demonstrationZoneId())
                .addGroupBy(Dimension.PARK)
                .addGroupBy(Dimension.STATE)
                .build());
    Question occupancy =
        ListOccupancy.question(
            ListOccupancyRequest.newBuilder()
                .setRegionCode(scope.regionCode())
                .setParkId(scope.parkId())
                .setZoneId(scope.zoneId())
                .setDemonstrationZoneId(scope.demonstrationZoneId())
                .build());
    Question vacant =
        ListVacantSpaces.question(
            ListVacantSpacesRequest.newBuilder()
                .setRegionCode(scope.regionCode())
                .setParkId(scope.parkId())
                .setZoneId(scope.zoneId())
                .setDemonstrationZoneId(scope.demonstrationZoneId())
                .build());
    check(ListCapacity.QUERY, capacity, moment);
    check(ListOccupancy.QUERY, occupancy, moment);
    check(ListVacantSpaces.QUERY, vacant, moment);
    if (scope.zoneId().isEmpty()) {
      check(
          ListPoolCapacity.QUERY,
          ListPoolCapacity.question(
              ListPoolCapacityRequest.newBuilder()
                  .setRegionCode(scope.regionCode())
                  .setParkId(scope.parkId())
                  .setDemonstrationZoneId(scope.demonstrationZoneId())
                  .build()),
          moment);
      check(
          ListExpiringHolds.QUERY,
          ListExpiringHolds.question(
              ListExpiringHoldsRequest.newBuilder()
                  .setRegionCode(scope.regionCode())
                  .setParkId(scope.parkId())
                  .setDemonstrationZoneId(scope.demonstrationZoneId())
                  .build(),
              "^(65)"),
          moment);
    }
    check(GetFloorPlan.QUERY, vacant.with(Map.of("building", "V-B100")), moment);
    check(GetParcelMap.QUERY, vacant.with(Map.of("zone", "V-Z100")), moment);
  }

  private void check(String sql, Question question, Moment moment) {
    Map<String, Object> parameters =
        question
            .with(moment.parameters())
            .with(Map.of("after", "", "limit", 51, "members", MEMBERS))
            .parameters();
    var query =
        entityManager.createNativeQuery(
            "EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) " + sql, String.class);
    query
        .getParameters()
        .forEach(p -> query.setParameter(p.getName(), parameters.get(p.getName())));
    String plan = String.join("\n", cast(query.getResultList()));
    assertThat(plan).doesNotContainPattern(SCAN);
    double read = 0;
    Matcher scans = ACTUAL.matcher(plan);
    while (scans.find()) {
      read += Double.parseDouble(scans.group(1)) * Long.parseLong(scans.group(2));
    }
    assertThat(read).as(plan).isLessThan(1000);
  }

  @SuppressWarnings("unchecked") // a native query of one text column
  private static List<String> cast(List<?> lines) {
    return (List<String>) lines;
  }

  private void fill() {
    for (String sql :
        new String[] {
          "INSERT INTO park (id, code, name_zh, name_en, region_code, level, lead_industry_codes, version)"
              + " SELECT 'V-K' || n, 'V-K' || n, 'v', '', '65' || lpad((n % 100 + 1)::text, 2, '0') || '01', 'COUNTY',"
              + " '{}', 0 FROM generate_series(1, 100) n",
          "UPDATE park SET parent_park_id = 'V-K96', parent_level = 'COUNTY', parent_depth = 0"
              + " WHERE id IN ('V-K97', 'V-K98', 'V-K99')",
          "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes, forbidden_industry_codes, bonded,"
              + " version) SELECT 'V-Z' || n, 'V-K' || n, 'Z', 'z', '{}', '{}', false, 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO building (id, zone_id, park_id, code, name_zh, floor_count, version)"
              + " SELECT 'V-B' || n, 'V-Z' || n, 'V-K' || n, 'B', '', 1, 0 FROM generate_series(1, 100) n",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, recorded_at, version)"
              + " SELECT 'V-U' || n, 'UNIT', 'V-K' || p, 'V-Z' || p, 'U' || n, 100, '2024-01-01', 0"
              + " FROM generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO unit (id, building_id, zone_id, park_id, code, floor, area_square_metres, version)"
              + " SELECT 'V-U' || n, 'V-B' || p, 'V-Z' || p, 'V-K' || p, 'U' || n, 1, 100, 0"
              + " FROM generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, recorded_at, version)"
              + " SELECT 'V-L' || n, 'PARCEL', 'V-K' || p, 'V-Z' || p, 'L' || n, 100, '2024-01-01', 0"
              + " FROM generate_series(1, 5000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO parcel (id, zone_id, park_id, code, area_square_metres, land_use, stage, version)"
              + " SELECT 'V-L' || n, 'V-Z' || p, 'V-K' || p, 'L' || n, 100, 'INDUSTRIAL', 'PLANNED', 0"
              + " FROM generate_series(1, 5000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO parcel_stage (parcel_id, stage, reached_on, evidence, recorded_by, recorded_at)"
              + " SELECT 'V-L' || n, 'PLANNED', '2024-01-01', '', 'v', '2024-01-01' FROM generate_series(1, 5000) n",
          "INSERT INTO utility_pool (id, park_id, kind, capacity, recorded_at, version)"
              + " SELECT 'V-P' || n, 'V-K' || n, 'DORM_BED', 1000000, '2024-01-01', 0 FROM generate_series(1, 100) n",
          "INSERT INTO planned_pool_capacity (id, pool_id, effective_on, capacity, explanation, planned_by,"
              + " planned_at, settled_at) SELECT 'V-N' || n, 'V-P' || (1 + n % 100), date '2024-01-02' + n / 100,"
              + " 1000000, 'v', 'v', '2024-01-01', '2026-10-31' FROM generate_series(1, 10000) n",
          "INSERT INTO hold (id, project_id, park_id, region_code, state, use_from, days, placed_at,"
              + " expires_at, renewals, placed_by, version)"
              + " SELECT 'V-H' || n, 'V-PRJ', 'V-K' || (1 + n % 100), '650101', 'RELEASED', '2026-01-01', 1,"
              + " now(), now(), 0, 'q', 0 FROM generate_series(1, 20000) n",
          "INSERT INTO space_claim (id, space_id, phase, project_id, hold_id, line, use_from, live, began_at,"
              + " ends_at, ended_at) SELECT 'V-C' || n, 'V-U' || (1 + n % 10000), 'HELD', 'V-PRJ', 'V-H' || (1 + n % 20000),"
              + " 0, '2024-01-01', false, t, t + interval '8 days', t + interval '8 days'"
              + " FROM generate_series(1, 200000) n CROSS JOIN LATERAL ("
              + "SELECT timestamptz '2026-10-20' - (n / 10000) * interval '16 days' AS t) x",
          "INSERT INTO pool_claim (id, pool_id, phase, hold_id, line, quantity, live, began_at, ends_at, ended_at)"
              + " SELECT 'V-C' || n, 'V-P' || (1 + n % 100), 'HELD', 'V-H' || (1 + n % 20000), 1, 1, false, t,"
              + " t + interval '8 days', t + interval '8 days'"
              + " FROM generate_series(1, 20000) n CROSS JOIN LATERAL ("
              + "SELECT timestamptz '2026-10-20' - (n / 100) * interval '2 days' AS t) x",
          "ANALYZE"
        }) {
      entityManager.createNativeQuery(sql).executeUpdate();
    }
  }
}
