package io.chengjie.park.claims;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The claims as the database has them. */
final class ClaimTables {
  private final DataSource dataSource;

  ClaimTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Lets the time of one hold pass, without anybody tidying up. */
  void letRunOut(String holdId) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (String sql :
          List.of(
              "UPDATE hold SET expires_at = clock_timestamp() - interval '1 second' WHERE id = ?",
              "UPDATE unit_claim SET ends_at = clock_timestamp() - interval '1 second'"
                  + " WHERE hold_id = ? AND live AND NOT reserved",
              "UPDATE pool_claim SET ends_at = clock_timestamp() - interval '1 second'"
                  + " WHERE hold_id = ? AND live AND NOT reserved")) {
        try (var statement = connection.prepareStatement(sql)) {
          statement.setString(1, holdId);
          statement.executeUpdate();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Rows that contradict what must always be true; each says what is wrong. */
  List<String> contradictions() {
    return query(
        """
        SELECT 'pool ' || p.id || ' counts ' || p.held || '+' || p.reserved || ' of ' || p.capacity
          FROM utility_pool p
         WHERE p.held <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                           WHERE c.pool_id = p.id AND c.live AND NOT c.reserved)
            OR p.reserved <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                               WHERE c.pool_id = p.id AND c.live AND c.reserved)
            OR p.held + p.reserved > p.capacity
        UNION ALL
        SELECT 'units claimed twice: ' || a.id || ' and ' || b.id
          FROM unit_claim a JOIN unit_claim b
            ON a.unit_id = b.unit_id AND a.id < b.id AND a.live AND b.live
           AND daterange(a.use_from, a.use_until) && daterange(b.use_from, b.use_until)
        UNION ALL
        SELECT 'hold ' || h.id || ' is ' || h.state || ' but claim ' || c.id || ' is live=' || c.live
               || ' reserved=' || c.reserved
          FROM hold h
          JOIN (SELECT id, hold_id, live, reserved FROM unit_claim
                UNION ALL SELECT id, hold_id, live, reserved FROM pool_claim) c ON c.hold_id = h.id
         WHERE (h.state IN ('RELEASED', 'EXPIRED') AND c.live)
            OR (h.state = 'RESERVED' AND NOT (c.live AND c.reserved))
            OR (h.state = 'HELD' AND h.expires_at > clock_timestamp() AND (NOT c.live OR c.reserved))
        UNION ALL
        SELECT 'reservation ' || r.id || ' is ' || r.state || ' but its hold is ' || h.state
          FROM reservation r JOIN hold h ON h.id = r.hold_id
         WHERE r.state IN ('PENDING', 'POSTED')
           AND (h.state <> 'RESERVED' OR h.reservation_id <> r.id)
        """);
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
      throw new IllegalStateException(failure);
    }
  }
}
