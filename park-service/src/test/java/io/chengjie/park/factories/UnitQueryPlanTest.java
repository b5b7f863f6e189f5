package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.ParkServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** With 10,000 units behind it, no query about units reads all of them. */
@ParkServiceTest
class UnitQueryPlanTest {
  private static final String CURRENT =
      "(SELECT s.retired_at FROM space s WHERE s.id = r.id) IS NULL";
  private static final String TODAY =
      "c.live AND (c.use_until IS NULL OR c.use_until > date '2026-11-21')"
          + " AND (c.ends_at IS NULL OR c.ends_at > now()) AND c.use_from <= date '2026-11-21'";
  private static final String PAGE = " ORDER BY r.id LIMIT 51";

  @Inject DataSource dataSource;

  @Test
  void unitsAreFoundByIndex() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        fill(statement);
        assertEveryQueryUsesAnIndex(statement);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void assertEveryQueryUsesAnIndex(Statement statement) throws SQLException {
    List<String> scans = new ArrayList<>();
    for (String condition :
        List.of(
            "r.park_id = 'F-K7' AND r.floor_load_kn_per_square_metre >= 8",
            "r.zone_id = 'F-Z7' AND r.fire_class <= 'C' AND r.dual_feed = true",
            "r.building_id = 'F-B7'",
            "r.code = 'U77'",
            "r.park_id IN (SELECT p.id FROM park p WHERE p.region_code LIKE '540100%')"
                + " AND r.clear_height_metres >= 6",
            "r.area_square_metres >= 9990",
            "r.floor_load_kn_per_square_metre >= 1000",
            "r.clear_height_metres >= 100",
            "r.crane_tonnes >= 100",
            "r.power_kva >= 100000",
            "r.rent_currency = 'CNY' AND r.rent_minor_units <= 1",
            "NOT EXISTS (SELECT 1 FROM space_claim c WHERE c.space_id = r.id AND "
                + TODAY
                + ") AND r.floor_load_kn_per_square_metre >= 8")) {
      scans.addAll(
          scans(statement, "SELECT * FROM unit r WHERE " + condition + " AND " + CURRENT + PAGE));
    }
    scans.addAll(
        scans(
            statement,
            "SELECT * FROM unit r WHERE r.park_id = 'F-K7' AND (SELECT coalesce(s.available_from, '2027-01-01')"
                + " FROM space s WHERE s.id = r.id) <= '2027-01-01'"
                + PAGE));
    scans.addAll(
        scans(
            statement,
            "SELECT * FROM unit r WHERE r.park_id = 'F-K7' AND (SELECT max(CASE c.phase WHEN 'HELD'"
                + " THEN 1 ELSE 5 END) FROM space_claim c WHERE c.space_id = r.id AND "
                + TODAY
                + ") = 5"
                + PAGE));
    scans.addAll(
        scans(
            statement,
            "SELECT u.id, i.*, d.* FROM unit u CROSS JOIN readiness_item i LEFT JOIN unit_readiness d"
                + " ON d.unit_id = u.id AND d.item_code = i.code AND d.reopened_at IS NULL"
                + " WHERE u.id IN ('F-U1', 'F-U2', 'F-U3')"));
    scans.addAll(
        scans(
            statement,
            "SELECT l.*, s.retired_at FROM space_lineage l JOIN space s ON s.id = l.old_id"
                + " WHERE l.old_id IN ('F-U1', 'F-U2') OR l.new_id IN ('F-U1', 'F-U2')"));
    scans.addAll(
        scans(
            statement,
            "SELECT u.id FROM unit u WHERE u.building_id = 'F-B7' AND u.available_from IS NULL ORDER"
                + " BY u.id"));
    scans.addAll(
        scans(
            statement,
            "SELECT * FROM park_project_unit m WHERE m.unit_id IN ('F-U1', 'F-U2')"
                + " AND m.tenant_until IS NULL ORDER BY m.unit_id"));
    scans.addAll(
        scans(
            statement,
            "SELECT * FROM park_project_unit m WHERE m.park_project_id = 'F-J2' ORDER BY m.id DESC"
                + " LIMIT 51"));
    assertThat(scans).isEmpty();
  }

  /** Empty when the plan reads units, spaces and claims by index only. */
  private static List<String> scans(Statement statement, String sql) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (var rows = statement.executeQuery("EXPLAIN " + sql)) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    String text = String.join("\n", plan);
    boolean scans =
        !text.contains("Index")
            || text.contains("Seq Scan on unit")
            || text.contains("Seq Scan on space")
            || text.contains("Seq Scan on park_project");
    return scans ? List.of(sql + "\n" + text) : List.of();
  }

  /** Never committed: statistics and rows go with the transaction. */
  private static void fill(Statement statement) throws SQLException {
    for (String sql :
        List.of(
            "INSERT INTO park (id, code, name_zh, name_en, region_code, level, lead_industry_codes,"
                + " version) SELECT 'F-K' || n, 'F-K' || n, 'f', '', '540' || (100 + n % 9),"
                + " 'COUNTY', '{}', 0 FROM generate_series(1, 100) n",
            "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes,"
                + " forbidden_industry_codes, bonded, version) SELECT 'F-Z' || n, 'F-K' || n, 'Z',"
                + " 'z', '{}', '{}', false, 0 FROM generate_series(1, 100) n",
            "INSERT INTO building (id, zone_id, park_id, code, name_zh, floor_count, version)"
                + " SELECT 'F-B' || n, 'F-Z' || n, 'F-K' || n, 'B', '', 1, 0 FROM"
                + " generate_series(1, 100) n",
            "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, version)"
                + " SELECT 'F-U' || n, 'UNIT', 'F-K' || p, 'F-Z' || p, 'U' || n, n, 0 FROM"
                + " generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
            "INSERT INTO unit (id, building_id, zone_id, park_id, code, floor, area_square_metres,"
                + " version, floor_load_kn_per_square_metre, clear_height_metres, crane_tonnes,"
                + " power_kva, fire_class, dual_feed, rent_minor_units, rent_currency) SELECT 'F-U'"
                + " || n, 'F-B' || p, 'F-Z' || p, 'F-K' || p, 'U' || n, 1, n, 0, n % 20, n % 10, n"
                + " % 30, n % 900, chr(65 + n % 5), n % 2 = 0, 800 + n % 1000, 'CNY' FROM"
                + " generate_series(1, 10000) n CROSS JOIN LATERAL (SELECT 1 + n % 100 AS p) x",
            "INSERT INTO space_lineage SELECT 'F-U' || n, 'F-U' || (n + 1) FROM"
                + " generate_series(5001, 9000, 2) n",
            "INSERT INTO space_claim (id, space_id, phase, use_from, live, began_at)"
                + " SELECT 'F-C' || n, 'F-U' || n, 'MAINTENANCE', '2026-01-01', true, now()"
                + " FROM generate_series(1, 10000, 2) n",
            "INSERT INTO unit_readiness (id, unit_id, item_code, done_on, done_by, explanation,"
                + " recorded_at, recorded_by) SELECT 'F-R' || n, 'F-U' || n, 'CLEANED',"
                + " '2026-01-01', 'f', '', now(), 'f' FROM generate_series(1, 10000) n",
            "INSERT INTO park_project VALUES ('F-J1', 'F-Z1', 'F-K1', 'f', 0)",
            "INSERT INTO park_project_unit (id, unit_id, park_project_id, project_id, tenant_from)"
                + " SELECT 'F-M' || n, 'F-U' || n, 'F-J1', 'PRJ', '2026-01-01' FROM"
                + " generate_series(1, 5000) n",
            "ANALYZE park, zone, building, space, unit, space_lineage, space_claim, unit_readiness,"
                + " readiness_item, park_project, park_project_unit")) {
      statement.execute(sql);
    }
  }
}
