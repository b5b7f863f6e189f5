package io.chengjie.park.history;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Compares what is left in the end, as the service tells it and as it is stored. */
final class FinalState {
  private static final String CONTRADICTIONS =
      """
      SELECT 'INV-2: pool ' || p.id || ' counts ' || p.held || '+' || p.reserved || ' of ' || p.capacity
        FROM utility_pool p
       WHERE p.id = ANY (?) AND (p.held <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                         WHERE c.pool_id = p.id AND c.live AND c.phase = 'HELD')
          OR p.reserved <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                             WHERE c.pool_id = p.id AND c.live AND c.phase = 'RESERVED')
          OR p.allocated <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                              WHERE c.pool_id = p.id AND c.live AND c.phase = 'ALLOCATED')
          OR p.held + p.reserved + p.allocated > p.capacity)
      UNION ALL
      SELECT 'INV-1: claimed twice at one moment: ' || a.id || ' and ' || b.id
        FROM space_claim a JOIN space_claim b
          ON a.space_id = b.space_id AND a.id < b.id
         AND daterange(a.use_from, a.use_until) && daterange(b.use_from, b.use_until)
         AND greatest(a.began_at, b.began_at)
             < least(a.ended_at, a.ends_at, b.ended_at, b.ends_at, 'infinity')
       WHERE a.space_id = ANY (?) AND a.phase <> 'EARMARKED' AND b.phase <> 'EARMARKED'
      UNION ALL
      SELECT 'INV-4: hold ' || h.id || ' is ' || h.state || ' but line ' || l.line || ' is live in '
             || coalesce(c.phase, 'no phase')
        FROM hold h
        JOIN (SELECT hold_id, line FROM space_claim UNION SELECT hold_id, line FROM pool_claim) l
          ON l.hold_id = h.id
        LEFT JOIN (SELECT hold_id, line, phase FROM space_claim WHERE live
                   UNION ALL SELECT hold_id, line, phase FROM pool_claim WHERE live) c
          ON c.hold_id = l.hold_id AND c.line = l.line
       WHERE h.park_id IN (SELECT park_id FROM space WHERE id = ANY (?))
         AND ((h.state IN ('RELEASED', 'EXPIRED', 'CANCELLED') AND c.phase IS NOT NULL)
           OR (h.state IN ('RESERVED', 'ALLOCATED') AND c.phase IS DISTINCT FROM h.state)
           OR (h.state = 'HELD' AND h.expires_at > clock_timestamp()
             AND c.phase IS DISTINCT FROM 'HELD'))
      """;

  private static final int ATTEMPTS = 50;

  private final Session session;
  private final Desk desk;

  FinalState(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  /** Everything is asked for again; nobody changes anything meanwhile. */
  List<String> faults(Ground ground, Register register) throws SQLException {
    List<String> faults = new ArrayList<>(contradictions(ground));
    List<Ask> asks = new ArrayList<>();
    ground.units().forEach(unit -> asks.add(new Ask.ReadUnit(unit)));
    ground.poolIds().forEach(pool -> asks.add(new Ask.ReadPool(pool)));
    ground.holds().stream().filter(register::knows).forEach(id -> asks.add(new Ask.ReadHold(id)));
    for (Ask ask : asks) {
      Instant before = session.now();
      Answer told = told(ask);
      boolean expected =
          told.agreesWith(register.predict(ask, before).answer())
              || told.agreesWith(register.predict(ask, session.now()).answer());
      if (!expected) {
        faults.add(
            "in the end " + ask + " says " + told + ", not " + register.predict(ask, before));
      }
    }
    return faults;
  }

  /** Where the database was killed, connections to what it was are found out one by one. */
  private Answer told(Ask ask) {
    for (int attempt = 1; ; attempt++) {
      try {
        return desk.ask(ask, "");
      } catch (StatusRuntimeException failure) {
        boolean away = failure.getStatus().getCode() == Status.Code.UNAVAILABLE;
        if (!away || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private List<String> contradictions(Ground ground) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = session.connection().prepareStatement(CONTRADICTIONS)) {
      Array units = array(ground.units());
      statement.setArray(1, array(ground.poolIds()));
      statement.setArray(2, units);
      statement.setArray(3, units);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private Array array(List<String> ids) throws SQLException {
    return session.connection().createArrayOf("text", ids.toArray());
  }
}
