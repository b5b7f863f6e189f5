package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.ParkServiceTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** With many claims behind it, no query about claims reads all of them. */
@ParkServiceTest
class QueryPlanTest {
  @Inject DataSource dataSource;

  @Test
  void claimsAreFoundByIndex() {
    ClaimTables tables = new ClaimTables(dataSource);
    fill(tables);

    assertNoScan(
        tables,
        "SELECT * FROM space_claim WHERE live AND space_id IN ('Q-U17', 'Q-U18')"
            + " AND (use_until IS NULL OR use_until > date '2026-01-01')");
    assertNoScan(
        tables,
        "SELECT DISTINCT c.hold_id, c.line, c.space_id, s.kind FROM space_claim c JOIN space s"
            + " ON s.id = c.space_id WHERE c.hold_id IN ('Q-H17', 'Q-H18') ORDER BY c.hold_id, c.line");
    assertNoScan(
        tables,
        "UPDATE space_claim SET live = false, ended_at = now() WHERE hold_id = 'Q-H17' AND live");
    assertNoScan(
        tables,
        "SELECT * FROM space_claim WHERE space_id = 'Q-U17' AND began_at <= now()"
            + " AND (began_at < now() OR id < 'Q-C17') ORDER BY began_at DESC, id DESC LIMIT 51");
    assertNoScan(
        tables,
        "SELECT * FROM space_claim WHERE space_id = 'Q-U17' AND began_at <= now() AND (ended_at IS"
            + " NULL OR ended_at > now()) AND (ends_at IS NULL OR ends_at > now()) AND use_from <="
            + " date '2026-01-01' AND (use_until IS NULL OR use_until > date '2026-01-01')");
    assertNoScan(
        tables,
        "SELECT id FROM hold WHERE project_id = 'Q-PRJ7' AND state = 'HELD'"
            + " AND expires_at > clock_timestamp() ORDER BY id");
    assertNoScan(
        tables, "SELECT * FROM allocation WHERE park_id = 'Q-K1' ORDER BY id DESC LIMIT 51");
    assertNoScan(
        tables, "SELECT * FROM allocation WHERE project_id = 'Q-PRJ7' ORDER BY id DESC LIMIT 51");
    assertNoScan(tables, "SELECT * FROM allocation WHERE hold_id = 'Q-H17'");
    assertNoScan(
        tables,
        "SELECT * FROM meter_point WHERE allocation_id IN ('Q-A17', 'Q-A18')"
            + " ORDER BY allocation_id, meter_no");
    assertNoScan(
        tables, "SELECT * FROM handover_signature WHERE allocation_id IN ('Q-A17', 'Q-A18')");
    assertNoScan(
        tables,
        "SELECT * FROM space_price_floor WHERE space_id IN ('Q-U17', 'Q-U18')"
            + " AND basis = 'PER_SQUARE_METRE'");
    assertNoScan(
        tables,
        "SELECT * FROM pool_claim WHERE pool_id = 'Q-P17' AND live AND ends_at IS NOT NULL"
            + " ORDER BY ends_at");
    assertNoScan(
        tables,
        "SELECT pool_id, sum(quantity) FROM pool_claim WHERE pool_id IN ('Q-P1', 'Q-P2') AND live"
            + " AND ends_at <= clock_timestamp() GROUP BY pool_id");
    assertNoScan(
        tables, "SELECT * FROM hold WHERE project_id = 'Q-PRJ7' ORDER BY id DESC LIMIT 51");
    assertNoScan(
        tables,
        "SELECT * FROM hold WHERE state = 'HELD' AND expires_at <= clock_timestamp()"
            + " ORDER BY expires_at LIMIT 100 FOR NO KEY UPDATE SKIP LOCKED");
    assertNoScan(
        tables,
        "SELECT * FROM reservation WHERE state = 'PENDING' AND created_at <= clock_timestamp()"
            + " ORDER BY created_at, id LIMIT 51");
  }

  private static void assertNoScan(ClaimTables tables, String sql) {
    String plan = String.join("\n", tables.query("EXPLAIN " + sql));
    assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan");
  }

  private static void fill(ClaimTables tables) {
    for (String sql :
        new String[] {
          "INSERT INTO park SELECT 'Q-K' || n, 'Q-K' || n, 'q', '', '430000', 'COUNTY', null, '{}', null,"
              + " null, 0 FROM generate_series(1, 100) n",
          "INSERT INTO zone SELECT 'Q-Z' || n, 'Q-K' || n, 'Z', 'z', '{}', '{}', false, null, 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO building SELECT 'Q-B' || n, 'Q-Z' || n, 'Q-K' || n, 'B', '', 1, null, 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, version)"
              + " SELECT 'Q-U' || n, 'UNIT', 'Q-K' || p, 'Q-Z' || p, 'U' || n, 100, 0"
              + " FROM generate_series(1, 2000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO unit (id, building_id, zone_id, park_id, code, floor, area_square_metres, version)"
              + " SELECT 'Q-U' || n, 'Q-B' || p, 'Q-Z' || p, 'Q-K' || p, 'U' || n, 1, 100, 0"
              + " FROM generate_series(1, 2000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
          "INSERT INTO utility_pool SELECT 'Q-P' || n, 'Q-K' || n, 'DORM_BED', 1000000, 0, 0, 0, 0"
              + " FROM generate_series(1, 100) n",
          "INSERT INTO hold (id, project_id, park_id, region_code, state, use_from, days, placed_at,"
              + " expires_at, renewals, placed_by, version)"
              + " SELECT 'Q-H' || n, 'Q-PRJ' || n % 2000, 'Q-K1', '430000', 'RELEASED', '2026-01-01', 1,"
              + " now(), now(), 0, 'q', 0 FROM generate_series(1, 30000) n",
          "INSERT INTO space_claim (id, space_id, phase, project_id, hold_id, line, use_from, live, began_at,"
              + " ends_at, ended_at) SELECT 'Q-C' || n, 'Q-U' || (1 + n % 2000), 'HELD', 'Q-PRJ', 'Q-H' || n, 0,"
              + " '2026-01-01', false, now(), now(), now() FROM generate_series(1, 30000) n",
          "INSERT INTO pool_claim (id, pool_id, phase, hold_id, line, quantity, live, began_at, ends_at,"
              + " ended_at) SELECT 'Q-C' || n, 'Q-P' || (1 + n % 100), 'HELD', 'Q-H' || n, 1, 1, false, now(), now(),"
              + " now() FROM generate_series(1, 30000) n",
          "INSERT INTO reservation SELECT 'Q-R' || n, 'Q-H' || n, 'Q-PRJ', 'VOIDED', now(), now()"
              + " FROM generate_series(1, 30000) n",
          "UPDATE hold SET state = 'CANCELLED', reservation_id = 'Q-R' || substr(id, 4)"
              + " WHERE id LIKE 'Q-H%' AND CAST(substr(id, 4) AS integer) <= 20000",
          "INSERT INTO allocation (id, hold_id, project_id, enterprise_id, park_id, region_code,"
              + " kind, contract_no, use_from, price_minor_units, price_currency,"
              + " public_procedure_reference, industry_code, state, created_at, created_by,"
              + " ended_at, contract_void_reference, version) SELECT 'Q-A' || n, 'Q-H' || n,"
              + " 'Q-PRJ' || n % 2000, 'Q-E', 'Q-K' || (1 + n % 100), '430000', 'LEASE', 'Q-' || n,"
              + " '2026-01-01', 1, 'CNY', '', 'C39', 'CANCELLED', now(), 'q', now(), 'q', 0 FROM"
              + " generate_series(1, 20000) n",
          "INSERT INTO meter_point SELECT 'Q-A' || n, 'Q', 'POWER_KVA', 0, null, null"
              + " FROM generate_series(1, 20000) n",
          "INSERT INTO handover_signature SELECT 'Q-A' || n, 'PARK', 'q', now(), '{}', '{}'"
              + " FROM generate_series(1, 20000) n",
          "INSERT INTO space_price_floor SELECT 'Q-U' || n, 'PER_SQUARE_METRE', 1, 'CNY', ''"
              + " FROM generate_series(1, 2000) n",
          "ANALYZE"
        }) {
      tables.execute(sql);
    }
  }
}
