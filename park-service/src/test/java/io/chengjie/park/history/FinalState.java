package io.chengjie.park.history;

import io.chengjie.park.Clients;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Compares what is left in the end, as the service tells it and as it is stored. */
final class FinalState {
  private static final String CONTRADICTIONS =
      """
      SELECT 'INV-2: pool ' || p.id || ' counts ' || p.held || '+' || p.reserved || ' of ' || p.capacity
        FROM utility_pool p
       WHERE p.held <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                         WHERE c.pool_id = p.id AND c.live AND NOT c.reserved)
          OR p.reserved <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                             WHERE c.pool_id = p.id AND c.live AND c.reserved)
          OR p.held + p.reserved > p.capacity
      UNION ALL
      SELECT 'INV-1: claimed twice: ' || a.id || ' and ' || b.id
        FROM unit_claim a JOIN unit_claim b
          ON a.unit_id = b.unit_id AND a.id < b.id AND a.live AND b.live
         AND daterange(a.use_from, a.use_until) && daterange(b.use_from, b.use_until)
      UNION ALL
      SELECT 'INV-4: hold ' || h.id || ' is ' || h.state || ' but a claim of it says live=' || c.live
             || ' reserved=' || c.reserved
        FROM hold h
        JOIN (SELECT hold_id, live, reserved FROM unit_claim
              UNION ALL SELECT hold_id, live, reserved FROM pool_claim) c ON c.hold_id = h.id
       WHERE (h.state IN ('RELEASED', 'EXPIRED') AND c.live)
          OR (h.state = 'RESERVED' AND NOT (c.live AND c.reserved))
          OR (h.state = 'HELD' AND h.expires_at > clock_timestamp() AND (NOT c.live OR c.reserved))
      """;

  private final Connection connection;
  private final Desk desk;

  FinalState(Connection connection, Clients clients) {
    this.connection = connection;
    this.desk = new Desk(clients);
  }

  /** Everything is asked for again; nobody changes anything meanwhile. */
  List<String> faults(Ground ground, Register register) throws SQLException {
    List<String> faults = new ArrayList<>(contradictions());
    List<Ask> asks = new ArrayList<>();
    ground.units().forEach(unit -> asks.add(new Ask.ReadUnit(unit)));
    ground.capacities().keySet().forEach(pool -> asks.add(new Ask.ReadPool(pool)));
    ground.holds().stream().filter(register::knows).forEach(id -> asks.add(new Ask.ReadHold(id)));
    for (Ask ask : asks) {
      Instant before = now();
      Answer told = desk.ask(ask, "");
      boolean expected =
          told.agreesWith(register.predict(ask, before).answer())
              || told.agreesWith(register.predict(ask, now()).answer());
      if (!expected) {
        faults.add(
            "in the end " + ask + " says " + told + ", not " + register.predict(ask, before));
      }
    }
    return faults;
  }

  private List<String> contradictions() throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(CONTRADICTIONS)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private Instant now() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
