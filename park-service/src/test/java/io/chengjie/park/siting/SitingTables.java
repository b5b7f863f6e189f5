package io.chengjie.park.siting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Fills the register with parks whose units lie in grids, and asks how the database reads them. */
final class SitingTables {
  private final DataSource dataSource;

  SitingTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Parks of one zone each; two units of five are claimed now, some properties are unknown.
   *
   * @param prefix of all ids
   * @param region province, two digits
   */
  void fill(String prefix, String region, int parks, int unitsOfEach) {
    String columns = Integer.toString((int) Math.ceil(Math.sqrt(unitsOfEach)));
    for (String sql :
        List.of(
            "INSERT INTO park (id, code, name_zh, name_en, region_code, level, lead_industry_codes, version)"
                + " SELECT '@-K' || k, '@-K' || k, '园区' || k, '', '#' || lpad((1 + k % 90)::text, 4, '0'),"
                + " 'COUNTY', '{}', 0 FROM generate_series(1, :parks) k",
            "INSERT INTO zone (id, park_id, code, name_zh, allowed_industry_codes, forbidden_industry_codes,"
                + " bonded, version) SELECT '@-Z' || k, '@-K' || k, 'A', '标准厂房区', '{}',"
                + " CASE WHEN k % 10 = 0 THEN ARRAY['C39'] ELSE '{}'::text[] END, false, 0"
                + " FROM generate_series(1, :parks) k",
            "INSERT INTO building (id, zone_id, park_id, code, name_zh, floor_count, version)"
                + " SELECT '@-B' || k, '@-Z' || k, '@-K' || k, 'B1', '', 5, 0 FROM generate_series(1, :parks) k",
            "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, version)"
                + " SELECT '@-U' || k || '-' || u, 'UNIT', '@-K' || k, '@-Z' || k, 'B1-' || u,"
                + " 400 + (k * 7919 + u * 104729) % 2600 + 0.25, 0"
                + " FROM generate_series(1, :parks) k, generate_series(0, :units - 1) u",
            "INSERT INTO unit (id, building_id, zone_id, park_id, code, floor, area_square_metres,"
                + " floor_load_kn_per_square_metre, clear_height_metres, column_grid_metres, crane_tonnes,"
                + " loading_dock, fire_class, dual_feed, discharge_allowed, rent_minor_units, rent_currency,"
                + " version) SELECT '@-U' || k || '-' || u, '@-B' || k, '@-Z' || k, '@-K' || k, 'B1-' || u,"
                + " 1 + u / :columns, 400 + (k * 7919 + u * 104729) % 2600 + 0.25,"
                + " CASE WHEN (k + u) % 23 = 0 THEN NULL ELSE 5 + (k + u) % 6 END, 4.5 + (k + u) % 5,"
                + " '8.0x9.0', 5, u % 2 = 0, 'C', k % 4 > 0, true, 800 + (k * 31 + u) % 900, 'CNY', 0"
                + " FROM generate_series(1, :parks) k, generate_series(0, :units - 1) u",
            "INSERT INTO unit_adjacency SELECT one, other FROM ("
                + "SELECT '@-U' || k || '-' || u AS one, '@-U' || k || '-' || v AS other"
                + " FROM generate_series(1, :parks) k, generate_series(0, :units - 1) u,"
                + " LATERAL (VALUES (u + 1), (u + :columns)) AS beside (v)"
                + " WHERE v < :units AND (v <> u + 1 OR v % :columns > 0)) pairs"
                + " UNION SELECT other, one FROM ("
                + "SELECT '@-U' || k || '-' || u AS one, '@-U' || k || '-' || v AS other"
                + " FROM generate_series(1, :parks) k, generate_series(0, :units - 1) u,"
                + " LATERAL (VALUES (u + 1), (u + :columns)) AS beside (v)"
                + " WHERE v < :units AND (v <> u + 1 OR v % :columns > 0)) pairs",
            "INSERT INTO utility_pool (id, park_id, kind, capacity, version)"
                + " SELECT '@-P' || k || kind, '@-K' || k, kind, 3000, 0 FROM generate_series(1, :parks) k,"
                + " unnest(ARRAY['POWER_KVA', 'POWER_FIRM_KVA', 'SEWAGE_M3D', 'WATER_M3D', 'DORM_BED']) kind",
            "INSERT INTO space_claim (id, space_id, phase, use_from, live, began_at)"
                + " SELECT '@-L' || k || '-' || u, '@-U' || k || '-' || u, 'WITHDRAWN', '2026-01-01', true, now()"
                + " FROM generate_series(1, :parks) k, generate_series(0, :units - 1) u WHERE (k + u) % 5 < 2")) {
      execute(
          sql.replace("@", prefix)
              .replace("#", region)
              .replace(":parks", Integer.toString(parks))
              .replace(":units", Integer.toString(unitsOfEach))
              .replace(":columns", columns));
    }
  }

  /**
   * Parcels in the zones of the parks; one of four is not READY yet, two of five are claimed now.
   *
   * @param parks filled before
   */
  void fillLand(String prefix, int parks, int parcelsOfEach) {
    for (String sql :
        List.of(
            "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, origin, version)"
                + " SELECT '@-L' || k || '-' || n, 'PARCEL', '@-K' || k, '@-Z' || k, 'L-' || n,"
                + " 5000 + (k * 7919 + n * 104729) % 60000 + 0.25,"
                + " CASE WHEN n % 3 = 0 THEN NULL WHEN n % 3 = 1 THEN 'GREENFIELD' ELSE 'BROWNFIELD' END, 0"
                + " FROM generate_series(1, :parks) k, generate_series(0, :parcels - 1) n",
            "WITH new_parcel AS (INSERT INTO parcel (id, zone_id, park_id, code, area_square_metres,"
                + " land_use, stage, minimum_investment_cny_per_mu, maximum_floor_area_ratio, version)"
                + " SELECT id, zone_id, park_id, code, area_square_metres, 'INDUSTRIAL',"
                + " CASE WHEN number % 4 = 0 THEN 'EXPROPRIATED' ELSE 'READY' END, 3000000, 2.5, 0"
                + " FROM (SELECT s.*, row_number() OVER (ORDER BY id) AS number FROM space s"
                + " WHERE id LIKE '@-L%') s RETURNING id, stage)"
                + ", connected AS (INSERT INTO parcel_connection (parcel_id, kind, ready_on)"
                + " SELECT id, kind, CASE WHEN stage = 'READY' THEN date '2013-01-01' ELSE date '2999-01-01' END"
                + " FROM new_parcel, unnest(ARRAY['ROAD', 'WATER', 'DRAINAGE', 'POWER', 'TELECOM', 'GAS',"
                + " 'HEAT', 'CLEARED']) kind RETURNING parcel_id)"
                + " INSERT INTO parcel_stage (parcel_id, stage, reached_on, previous_stage,"
                + " previous_reached_on, approval_batch_number, evidence, recorded_by, recorded_at)"
                + " SELECT id, s.stage, '2014-01-01', s.previous,"
                + " CASE WHEN s.previous IS NOT NULL THEN date '2014-01-01' END,"
                + " CASE WHEN s.stage = 'APPROVED' THEN '批次' END, '验收单', 'test', now()"
                + " FROM new_parcel p, (VALUES (1, 'PLANNED', NULL), (2, 'APPROVED', 'PLANNED'),"
                + " (3, 'EXPROPRIATED', 'APPROVED'), (4, 'CLEARED', 'EXPROPRIATED'), (5, 'READY', 'CLEARED'))"
                + " s (number, stage, previous) WHERE p.stage = 'READY' OR s.number <= 3",
            "INSERT INTO space_price_floor SELECT id, 'PER_SQUARE_METRE', 30000, 'CNY', '' FROM parcel"
                + " WHERE id LIKE '@-L%'",
            "INSERT INTO space_claim (id, space_id, phase, use_from, live, began_at)"
                + " SELECT '@-LL' || k || '-' || n, '@-L' || k || '-' || n, 'WITHDRAWN', '2026-01-01', true, now()"
                + " FROM generate_series(1, :parks) k, generate_series(0, :parcels - 1) n WHERE (k + n) % 5 < 2")) {
      execute(
          sql.replace("@", prefix)
              .replace(":parks", Integer.toString(parks))
              .replace(":parcels", Integer.toString(parcelsOfEach)));
    }
  }

  /** Claims that ended long ago, spread over the units. */
  void fillPast(String prefix, int claims) {
    execute(
        ("INSERT INTO space_claim (id, space_id, phase, use_from, use_until, live, began_at, ended_at)"
                + " SELECT '@-C' || n, s.id, 'MAINTENANCE', date '2001-01-01' + n / 1000,"
                + " date '2001-01-02' + n / 1000, false, now(), now()"
                + " FROM generate_series(0, :claims - 1) n"
                + " JOIN (SELECT id, row_number() OVER () - 1 AS number FROM space WHERE id LIKE '@-U%') s"
                + " ON s.number = n % (SELECT count(*) FROM space WHERE id LIKE '@-U%')")
            .replace("@", prefix)
            .replace(":claims", Integer.toString(claims)));
    execute(
        ("INSERT INTO hold (id, project_id, park_id, region_code, state, use_from, days, placed_at,"
                + " expires_at, renewals, placed_by, version) VALUES ('@-H', '@-PRJ', '@-K1', '610000',"
                + " 'RELEASED', '2001-01-01', 1, now(), now(), 0, 'past', 0)")
            .replace("@", prefix));
    execute(
        ("INSERT INTO pool_claim (id, pool_id, phase, hold_id, line, quantity, live, began_at, ends_at,"
                + " ended_at) SELECT '@-PC' || n, '@-P' || (1 + n % 100) || 'POWER_KVA', 'HELD', '@-H', n, 1,"
                + " false, now(), now(), now() FROM generate_series(0, :claims / 10 - 1) n")
            .replace("@", prefix)
            .replace(":claims", Integer.toString(claims)));
    execute("ANALYZE");
  }

  List<String> query(String sql) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
