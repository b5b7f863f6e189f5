package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** More rows never mean more statements, and no query reads all parcels or claims. */
@ParkServiceTest
class LandQueriesTest {
  private static final String CURRENT = " AND NOT r.retired";
  private static final String CLAIMED =
      "EXISTS (SELECT 1 FROM space_claim c WHERE c.space_id = r.id AND c.live"
          + " AND c.use_from <= date '2026-11-21'"
          + " AND (c.use_until IS NULL OR c.use_until > date '2026-11-21')"
          + " AND (c.ends_at IS NULL OR c.ends_at > now()))";

  @Inject Clients clients;
  @Inject Statements statements;
  @Inject DataSource dataSource;

  @Test
  void listsTakeAsManyStatementsForManyParcelsAsForOne() {
    LandSite one = new LandSite(clients);
    one.earmark(one.ready(), "PRJ-1");
    LandSite many = new LandSite(clients);
    for (int i = 0; i < 6; i++) {
      many.earmark(many.ready(), "PRJ-1");
    }

    long few = statements.during(() -> list(one, 1));

    assertThat(statements.during(() -> list(many, 6))).isEqualTo(few).isLessThanOrEqualTo(9);
  }

  @Test
  void parcelsAreFoundByIndex() {
    fill();

    assertNoScan("SELECT * FROM parcel r WHERE r.park_id = 'Q-LK7'" + CURRENT + page());
    assertNoScan("SELECT * FROM parcel r WHERE r.zone_id = 'Q-LZ7' AND NOT " + CLAIMED + page());
    assertNoScan(
        "SELECT * FROM parcel r WHERE r.stage = 'PLANNED' AND r.id > 'Q-L77'" + CURRENT + page());
    assertNoScan(
        "SELECT * FROM parcel r WHERE r.area_square_metres >= 5 AND r.id > 'Q-L77' AND NOT "
            + CLAIMED
            + CURRENT
            + page());
    assertNoScan(
        "SELECT * FROM parcel r WHERE EXISTS (SELECT 1 FROM space s WHERE s.id = r.id AND"
            + " s.origin = 'BROWNFIELD')"
            + CURRENT
            + page());
    assertNoScan(
        "SELECT * FROM parcel r WHERE ((r.actual_start_on IS NULL AND r.agreed_start_on <= date"
            + " '2020-01-01') OR (r.stopped_on <= date '2020-01-01' AND"
            + " r.developed_area_square_metres * 3 < r.area_square_metres * 1))"
            + CURRENT
            + page());
    assertNoScan(
        "SELECT coalesce(sum(r.area_square_metres), 0) FROM parcel r WHERE r.park_id = 'Q-LK7' AND"
            + " EXISTS (SELECT 1 FROM space_claim c WHERE c.space_id = r.id AND c.phase IN ('HELD',"
            + " 'RESERVED', 'ALLOCATED') AND c.began_at > now() - interval '1 year')");
    assertNoScan(
        "SELECT * FROM space_lineage WHERE old_id IN ('Q-L1', 'Q-L2') OR new_id IN ('Q-L1', 'Q-L2')");
    assertNoScan(
        "SELECT space_id, phase, use_from, project_id FROM space_claim"
            + " WHERE space_id IN ('Q-L1', 'Q-L2') AND live"
            + " AND (use_until IS NULL OR use_until > date '2026-11-21')"
            + " AND (ends_at IS NULL OR ends_at > now())");
  }

  private void list(LandSite site, int expected) {
    var request =
        ListParcelsRequest.newBuilder()
            .setParkId(site.site.park.getId())
            .setState(SpaceState.State.EARMARKED);
    assertThat(clients.land(Role.PARK_OPERATOR).listParcels(request.build()).getItemsCount())
        .isEqualTo(expected);
  }

  private static String page() {
    return " ORDER BY r.id LIMIT 51";
  }

  private void assertNoScan(String sql) {
    String plan = String.join("\n", LandTables.query(dataSource, "EXPLAIN " + sql));
    assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan");
  }

  private void fill() {
    for (String sql :
        new String[] {
          "INSERT INTO park (id, code, name_zh, name_en, region_code, level, lead_industry_codes, version)"
              + " SELECT 'Q-LK' || n, 'Q-LK' || n, 'q', '', '530000', 'COUNTY', '{}', 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes, forbidden_industry_codes,"
              + " bonded, version) SELECT 'Q-LZ' || n, 'Q-LK' || n, 'Z', 'z', '{}', '{}', false, 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, origin, version)"
              + " SELECT 'Q-L' || n, 'PARCEL', 'Q-LK' || p, 'Q-LZ' || p, 'L' || n, 100,"
              + " CASE WHEN n % 1000 = 0 THEN 'BROWNFIELD' END, 0"
              + " FROM generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO space_lineage SELECT 'Q-L' || n, 'Q-L' || n + 1 FROM generate_series(1, 9999) n",
          "WITH made AS (INSERT INTO parcel (id, zone_id, park_id, code, area_square_metres, land_use, stage,"
              + " agreed_start_on, actual_start_on, version)"
              + " SELECT 'Q-L' || n, 'Q-LZ' || p, 'Q-LK' || p, 'L' || n, 100, 'INDUSTRIAL', 'PLANNED',"
              + " CASE WHEN n % 100 = 0 THEN date '2025-01-01' - n END, CASE WHEN n % 200 = 0 THEN date '2026-01-01' END, 0"
              + " FROM generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x RETURNING id)"
              + " INSERT INTO parcel_stage (parcel_id, stage, reached_on, evidence, recorded_by, recorded_at)"
              + " SELECT id, 'PLANNED', '2012-01-01', 'e', 't', now() FROM made",
          "INSERT INTO hold (id, project_id, park_id, region_code, state, use_from, days, placed_at,"
              + " expires_at, renewals, placed_by, version)"
              + " SELECT 'Q-LH' || n, 'Q-PRJ' || n % 2000, 'Q-LK1', '530000', 'RELEASED', '2026-01-01', 1,"
              + " now(), now(), 0, 'q', 0 FROM generate_series(1, 30000) n",
          "INSERT INTO space_claim (id, space_id, phase, project_id, hold_id, line, use_from, live, began_at,"
              + " ends_at, ended_at) SELECT 'Q-LC' || n, 'Q-L' || (1 + n % 10000), 'HELD', 'Q-PRJ',"
              + " 'Q-LH' || (1 + n % 30000), 0, '2026-01-01', false, now(), now(), now() FROM generate_series(1, 60000) n",
          "ANALYZE"
        }) {
      LandTables.execute(dataSource, sql);
    }
  }
}
