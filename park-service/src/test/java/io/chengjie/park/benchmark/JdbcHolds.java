package io.chengjie.park.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places a hold and gives it up with the SQL that the service sends, straight over one connection:
 * the same statements in the same order in the same transactions, with the row of the request id,
 * the locks, the clock, the constraint and the event. {@link RowsWritten} compares what both leave,
 * {@link Shape} what both send.
 */
final class JdbcHolds implements AutoCloseable {
  private static final byte[] FINGERPRINT = new byte[32];
  private static final byte[] RESPONSE = new byte[300];
  private static final String PAYLOAD = "{\"id\":\"" + "x".repeat(600) + "\"}";
  private static final String HOLD_COLUMNS =
      "days, expires_at, explanation, industry_code, park_id, placed_at, placed_by, project_id,"
          + " region_code, renewals, reservation_id, state, use_from, use_until, version";

  private final Connection connection;
  private final Ground ground;
  private final LocalDate day;
  private final String project;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final List<String> sent = new ArrayList<>();
  private boolean recording;

  JdbcHolds(String database, Ground ground, LocalDate day, String project) throws SQLException {
    this.connection = DriverManager.getConnection(database);
    this.ground = ground;
    this.day = day;
    this.project = project;
  }

  /** What is sent while something is done; the clock is not among it. */
  List<String> during(RowsWritten.Work work) throws Exception {
    sent.clear();
    recording = true;
    work.run();
    recording = false;
    return List.copyOf(sent);
  }

  void placeAndReleaseUnit(String unit) throws SQLException {
    String hold = id("HLD");
    mutation("PlaceHold", () -> placeUnit(hold, unit));
    mutation("ReleaseHold", () -> releaseUnit(hold, unit));
  }

  void placeAndReleasePool() throws SQLException {
    String hold = id("HLD");
    mutation("PlaceHold", () -> placePool(hold));
    mutation("ReleaseHold", () -> releasePool(hold));
  }

  private interface Effect {
    void run() throws SQLException;
  }

  /** As every mutation: was it answered already, claim the request id, do it, keep the answer. */
  private void mutation(String operation, Effect effect) throws SQLException {
    String requestId = UUID.randomUUID().toString();
    query(
        "SELECT fingerprint, response FROM mutation_request"
            + " WHERE caller = ? AND operation = ? AND request_id = ?",
        "jdbc",
        operation,
        requestId);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = 5000");
    }
    update(
        "INSERT INTO mutation_request (caller, operation, request_id, fingerprint)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        "jdbc",
        operation,
        requestId,
        FINGERPRINT);
    effect.run();
    update(
        "INSERT INTO event_log (stream, subject_id, type, payload_type, payload, actor)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        "benchmark",
        requestId,
        operation,
        "chengjie.park.v1.Hold",
        PAYLOAD,
        "jdbc");
    update(
        "UPDATE mutation_request SET response = ?"
            + " WHERE caller = ? AND operation = ? AND request_id = ?",
        RESPONSE,
        "jdbc",
        operation,
        requestId);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void placeUnit(String hold, String unit) throws SQLException {
    query(
        "SELECT id, kind, code, zone_id, park_id, area_square_metres, available_from,"
            + " CASE WHEN retired_at IS NULL THEN false ELSE true END FROM space WHERE id IN (?)",
        unit);
    readPark();
    query("SELECT * FROM zone WHERE id = ANY (ARRAY[?])", ground.zoneId);
    lockProject();
    countHolds(now());
    lockSpace(unit);
    OffsetDateTime now = now();
    query(
        "SELECT id, began_at, end_explanation, ended_at, ends_at, explanation, hold_id, line, live,"
            + " phase, project_id, space_id, use_from, use_until FROM space_claim WHERE live AND"
            + " space_id IN (?) AND (use_until IS NULL OR use_until > ?)",
        unit,
        day);
    insertHold(hold, now);
    update(
        "INSERT INTO space_claim (began_at, end_explanation, ended_at, ends_at, explanation,"
            + " hold_id, line, live, phase, project_id, space_id, use_from, use_until, id) VALUES"
            + " (?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?)",
        now,
        "",
        null,
        now.plusDays(15),
        "",
        hold,
        0,
        true,
        "HELD",
        project,
        unit,
        day,
        null,
        id("CLM"));
  }

  private void releaseUnit(String hold, String unit) throws SQLException {
    readHoldAndLines(hold);
    lockSpace(unit);
    OffsetDateTime now = now();
    update(
        "UPDATE space_claim SET live = false, ended_at = ? WHERE hold_id = ? AND live", now, hold);
    liveOfPools(hold);
    updateHold(hold, now);
  }

  private void placePool(String hold) throws SQLException {
    query("SELECT id, park_id, zone_id FROM utility_pool WHERE id IN (?)", ground.poolId);
    readPark();
    lockProject();
    countHolds(now());
    PoolRow pool = lockPool();
    OffsetDateTime now = now();
    insertHold(hold, now);
    update(
        "INSERT INTO pool_claim (began_at, ended_at, ends_at, hold_id, line, live, phase, pool_id,"
            + " quantity, id) VALUES (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?)",
        now,
        null,
        now.plusDays(15),
        hold,
        0,
        true,
        "HELD",
        ground.poolId,
        BigDecimal.ONE,
        id("CLM"));
    updatePool(pool, BigDecimal.ONE);
  }

  private void releasePool(String hold) throws SQLException {
    readHoldAndLines(hold);
    PoolRow pool = lockPool();
    OffsetDateTime now = now();
    update(
        "UPDATE space_claim SET live = false, ended_at = ? WHERE hold_id = ? AND live", now, hold);
    String claim = liveOfPools(hold);
    updateHold(hold, now);
    update(
        "UPDATE pool_claim SET began_at = ?, ended_at = ?, ends_at = ?, hold_id = ?, line = ?,"
            + " live = ?, phase = ?, pool_id = ?, quantity = ? WHERE id = ?",
        now,
        now,
        now,
        hold,
        0,
        false,
        "HELD",
        ground.poolId,
        BigDecimal.ONE,
        claim);
    updatePool(pool, BigDecimal.ONE.negate());
  }

  private void readHoldAndLines(String hold) throws SQLException {
    query("SELECT id, " + HOLD_COLUMNS + " FROM hold WHERE id = ? FOR NO KEY UPDATE", hold);
    query(
        "SELECT DISTINCT c.hold_id, c.line, c.space_id, s.kind FROM space_claim c"
            + " JOIN space s ON s.id = c.space_id WHERE c.hold_id IN (?)"
            + " ORDER BY c.hold_id, c.line",
        hold);
    query(
        "SELECT DISTINCT hold_id, line, pool_id, quantity FROM pool_claim WHERE hold_id IN (?)"
            + " ORDER BY hold_id, line",
        hold);
  }

  private void insertHold(String hold, OffsetDateTime now) throws SQLException {
    update(
        "INSERT INTO hold ("
            + HOLD_COLUMNS
            + ", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?::date, ?, ?)",
        15,
        now.plusDays(15),
        "",
        "",
        ground.parkId,
        now,
        "jdbc",
        project,
        "431129",
        0,
        null,
        "HELD",
        day,
        null,
        0L,
        hold);
  }

  private void updateHold(String hold, OffsetDateTime now) throws SQLException {
    update(
        "UPDATE hold SET days = ?, expires_at = ?, explanation = ?, industry_code = ?, park_id = ?,"
            + " placed_at = ?, placed_by = ?, project_id = ?, region_code = ?, renewals = ?,"
            + " reservation_id = ?::text, state = ?, use_from = ?, use_until = ?::date, version = ?"
            + " WHERE id = ? AND version = ?",
        15,
        now.plusDays(15),
        "",
        "",
        ground.parkId,
        now,
        "jdbc",
        project,
        "431129",
        0,
        null,
        "RELEASED",
        day,
        null,
        1L,
        hold,
        0L);
  }

  private void readPark() throws SQLException {
    query("SELECT * FROM park WHERE id = ?", ground.parkId);
  }

  private void lockProject() throws SQLException {
    query("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?, 0)) AS text)", project);
  }

  private void countHolds(OffsetDateTime now) throws SQLException {
    query(
        "SELECT id FROM hold WHERE project_id = ? AND state = 'HELD' AND expires_at > ?"
            + " ORDER BY id",
        project,
        now);
  }

  private void lockSpace(String unit) throws SQLException {
    query("SELECT id FROM space WHERE id IN (?) ORDER BY id FOR NO KEY UPDATE", unit);
  }

  private String liveOfPools(String hold) throws SQLException {
    return query(
        "SELECT id, began_at, ended_at, ends_at, hold_id, line, live, phase, pool_id, quantity"
            + " FROM pool_claim WHERE hold_id = ? AND live ORDER BY pool_id",
        hold);
  }

  private record PoolRow(BigDecimal capacity, BigDecimal held, long contentVersion, long version) {}

  private PoolRow lockPool() throws SQLException {
    PreparedStatement statement =
        prepare(
            "SELECT id, allocated, capacity, held, content_version, kind, park_id, planned_least,"
                + " reserved, zone_id, version FROM utility_pool WHERE id IN (?) ORDER BY id FOR NO KEY"
                + " UPDATE",
            ground.poolId);
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return new PoolRow(
          row.getBigDecimal(3), row.getBigDecimal(4), row.getLong(5), row.getLong(11));
    }
  }

  private void updatePool(PoolRow pool, BigDecimal more) throws SQLException {
    update(
        "UPDATE utility_pool SET allocated = ?, capacity = ?, content_version = ?, held = ?, kind ="
            + " ?, park_id = ?, planned_least = ?::numeric, reserved = ?, version = ?, zone_id ="
            + " ?::text WHERE id = ? AND version = ?",
        BigDecimal.ZERO,
        pool.capacity(),
        pool.contentVersion(),
        pool.held().add(more),
        "POWER_KVA",
        ground.parkId,
        null,
        BigDecimal.ZERO,
        pool.version() + 1,
        null,
        ground.poolId,
        pool.version());
  }

  private OffsetDateTime now() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  /** Reads all rows; the first column of the first one is returned. */
  private String query(String sql, Object... values) throws SQLException {
    try (ResultSet rows = prepare(sql, values).executeQuery()) {
      String first = rows.next() ? rows.getString(1) : "";
      while (rows.next()) {
        rows.getString(1);
      }
      return first;
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    if (prepare(sql, values).executeUpdate() != 1 && !sql.startsWith("UPDATE space_claim")) {
      throw new SQLException("nothing was written by " + sql);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    if (recording) {
      sent.add(sql);
    }
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String id(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
