package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Statements;
import io.chengjie.proto.park.v1.CapacityRow;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListCapacityResponse;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.chengjie.proto.park.v1.SpaceSum;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A network of 1 high-tech zone, 8 county parks and 36 township areas: the parts make the whole.
 */
@ParkServiceTest
class RollUpTest {
  private static final String ROOT = "ROLL-0";

  @Inject Clients clients;
  @Inject Past past;
  @Inject Statements statements;

  /** Number and area of spaces. */
  private record Sum(int count, BigDecimal area) {
    static final Sum NONE = new Sum(0, new BigDecimal("0.00"));

    static Sum of(SpaceSum spaces) {
      return new Sum(spaces.getCount(), new BigDecimal(spaces.getAreaSquareMetres()));
    }

    Sum plus(Sum other) {
      return new Sum(count + other.count, area.add(other.area));
    }
  }

  @BeforeEach
  void buildTheNetwork() {
    for (String sql :
        new String[] {
          "DELETE FROM space_claim WHERE id LIKE 'ROLL-%'",
          "DELETE FROM space WHERE id LIKE 'ROLL-%'",
          "DELETE FROM utility_pool WHERE id LIKE 'ROLL-%'",
          "DELETE FROM zone WHERE id LIKE 'ROLL-%'",
          "DELETE FROM park WHERE id LIKE 'ROLL-%'",
          "INSERT INTO park (id, code, name_zh, name_en, region_code, level, parent_park_id, parent_level, parent_depth,"
              + " lead_industry_codes, version) SELECT 'ROLL-' || n, 'ROLL-' || n, '网络' || n, '',"
              + " '5301' || lpad((1 + n % 9)::text, 2, '0'),"
              + " CASE WHEN n = 0 THEN 'NATIONAL' WHEN n <= 8 THEN 'COUNTY' ELSE 'TOWNSHIP' END,"
              + " CASE WHEN n = 0 THEN NULL WHEN n <= 8 THEN 'ROLL-0' ELSE 'ROLL-' || (1 + n % 8) END,"
              + " CASE WHEN n = 0 THEN NULL WHEN n <= 8 THEN 'NATIONAL' ELSE 'COUNTY' END,"
              + " CASE WHEN n = 0 THEN NULL WHEN n <= 8 THEN 0 ELSE 1 END, '{}', 0 FROM generate_series(0, 44) n",
          "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes, forbidden_industry_codes, bonded,"
              + " version) SELECT 'ROLL-Z' || n, 'ROLL-' || n, 'Z', '区', '{}', '{}', false, 0"
              + " FROM generate_series(0, 44) n",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, version)"
              + " SELECT 'ROLL-S' || n || '-' || k, CASE k WHEN 3 THEN 'PARCEL' ELSE 'UNIT' END, 'ROLL-' || n,"
              + " 'ROLL-Z' || n, 'S' || k, n * 100 + k + 0.37, 0"
              + " FROM generate_series(0, 44) n CROSS JOIN generate_series(1, 3) k",
          "INSERT INTO utility_pool (id, park_id, kind, capacity, version)"
              + " SELECT 'ROLL-P' || n, 'ROLL-' || n, 'POWER_KVA', 1 + n, 0 FROM generate_series(0, 44) n",
          "INSERT INTO space_claim (id, space_id, phase, use_from, live, began_at)"
              + " SELECT 'ROLL-C' || n, 'ROLL-S' || n || '-1', 'MAINTENANCE', '2026-01-01', true, now()"
              + " FROM generate_series(0, 44, 3) n"
        }) {
      past.execute(sql);
    }
  }

  @Test
  void aParkContainsTheParksBelowIt() {
    Map<String, Sum> own = byPark(request(Dimension.PARK));
    Map<String, Sum> whole = byPark(request(Dimension.PARK).setRollUp(true));
    ListCapacityResponse report = clients.views().listCapacity(request(Dimension.PARK).build());

    assertThat(whole).hasSize(45);
    for (int n = 0; n <= 8; n++) {
      Sum sum = own.getOrDefault("ROLL-" + n, Sum.NONE);
      for (int child = 1; child <= 44; child++) {
        if (parent(child) == n) {
          sum = sum.plus(whole.getOrDefault("ROLL-" + child, Sum.NONE));
        }
      }
      assertThat(whole.get("ROLL-" + n)).as("park %d", n).isEqualTo(sum);
    }
    assertThat(whole.get(ROOT)).isEqualTo(sum(own.values())).isEqualTo(Sum.of(report.getTotal()));
    assertThat(whole.get(ROOT).count()).isEqualTo(135);
  }

  @Test
  void everyBreakdownAddsUpToTheSameTotal() {
    Sum total = Sum.of(clients.views().listCapacity(request().build()).getTotal());

    for (Dimension[] by :
        new Dimension[][] {
          {},
          {Dimension.PROVINCE},
          {Dimension.COUNTY, Dimension.STATE},
          {Dimension.ZONE, Dimension.KIND, Dimension.STATE},
          {Dimension.PARK, Dimension.KIND}
        }) {
      List<CapacityRow> rows = rows(request(by));
      assertThat(sum(rows.stream().map(row -> Sum.of(row.getSpaces())).toList())).isEqualTo(total);
    }
    assertThat(rows(request(Dimension.STATE)))
        .extracting(row -> row.getState() + " " + row.getSpaces().getCount() + " " + row.getShare())
        .hasSize(3)
        .anySatisfy(row -> assertThat(row).startsWith("MAINTENANCE 15 0."))
        .anySatisfy(row -> assertThat(row).startsWith("FREE 75 0."))
        .anySatisfy(row -> assertThat(row).startsWith("NOT_READY 45 0."));
  }

  @Test
  void namesThePlaceAsFarAsItIsBrokenDown() {
    CapacityRow row =
        rows(request(Dimension.PREFECTURE, Dimension.PARK, Dimension.ZONE).setParkId("ROLL-9"))
            .getFirst();

    assertThat(row.getPlace().getRegionCode()).isEqualTo("530100");
    assertThat(row.getPlace().getParkNameZh()).isEqualTo("网络9");
    assertThat(row.getPlace().getZoneId()).isEqualTo("ROLL-Z9");
    assertThat(row.getKind()).isEqualTo(SpaceSum.Kind.KIND_UNSPECIFIED);
    assertThat(row.getSpaces().getCount()).isEqualTo(3);
    assertThat(row.getShare()).isEqualTo("1.0000");
  }

  @Test
  void givesTheSameRowsPageByPage() {
    ListCapacityRequest.Builder request = request(Dimension.PARK, Dimension.STATE);
    List<CapacityRow> paged = new ArrayList<>();
    String token = "";
    do {
      var page =
          clients.views().listCapacity(request.clone().setPageSize(7).setPageToken(token).build());
      paged.addAll(page.getItemsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(paged).isEqualTo(rows(request)).hasSize(105);
  }

  @Test
  void oneRequestForTheTopParkAnswersForTheWholeNetwork() {
    long sent =
        statements.during(
            () ->
                assertThat(rows(request(Dimension.PARK).setRollUp(true)).getFirst().getSpaces())
                    .satisfies(spaces -> assertThat(spaces.getCount()).isEqualTo(135)));
    var pools =
        clients
            .views()
            .listPoolCapacity(
                ListPoolCapacityRequest.newBuilder()
                    .setParkId(ROOT)
                    .addGroupBy(Dimension.PARK)
                    .setRollUp(true)
                    .setPageSize(200)
                    .build())
            .getItemsList();
    var occupancy =
        clients.views().listOccupancy(ListOccupancyRequest.newBuilder().setParkId(ROOT).build());

    assertThat(sent).isEqualTo(1);
    assertThat(pools).hasSize(45);
    assertThat(pools)
        .filteredOn(row -> row.getPlace().getParkId().equals(ROOT))
        .extracting(row -> row.getCapacity() + " of " + row.getCount())
        .containsExactly("1035 of 45");
    assertThat(occupancy.getItemsList())
        .singleElement()
        .satisfies(row -> assertThat(row.getVacant().getCount()).isEqualTo(75));
  }

  private static int parent(int park) {
    return park <= 8 ? 0 : 1 + park % 8;
  }

  private static ListCapacityRequest.Builder request(Dimension... by) {
    return ListCapacityRequest.newBuilder().setParkId(ROOT).addAllGroupBy(List.of(by));
  }

  private List<CapacityRow> rows(ListCapacityRequest.Builder request) {
    return clients.views().listCapacity(request.clone().setPageSize(200).build()).getItemsList();
  }

  private Map<String, Sum> byPark(ListCapacityRequest.Builder request) {
    return rows(request).stream()
        .collect(
            Collectors.toMap(
                row -> row.getPlace().getParkId(),
                row -> Sum.of(row.getSpaces()),
                Sum::plus,
                TreeMap::new));
  }

  private static Sum sum(Collection<Sum> sums) {
    return sums.stream().reduce(Sum.NONE, Sum::plus);
  }
}
