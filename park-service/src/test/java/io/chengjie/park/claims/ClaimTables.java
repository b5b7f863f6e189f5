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
              "UPDATE space_claim SET ends_at = clock_timestamp() - interval '1 second'"
                  + " WHERE hold_id = ? AND live AND phase = 'HELD'",
              "UPDATE pool_claim SET ends_at = clock_timestamp() - interval '1 second'"
                  + " WHERE hold_id = ? AND live AND phase = 'HELD'")) {
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
                           WHERE c.pool_id = p.id AND c.live AND c.phase = 'HELD')
            OR p.reserved <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                               WHERE c.pool_id = p.id AND c.live AND c.phase = 'RESERVED')
            OR p.allocated <> (SELECT coalesce(sum(quantity), 0) FROM pool_claim c
                                WHERE c.pool_id = p.id AND c.live AND c.phase = 'ALLOCATED')
            OR p.held + p.reserved + p.allocated > p.capacity
        UNION ALL
        SELECT 'spaces claimed twice: ' || a.id || ' and ' || b.id
          FROM space_claim a JOIN space_claim b
            ON a.space_id = b.space_id AND a.id < b.id AND a.live AND b.live
           AND daterange(a.use_from, a.use_until) && daterange(b.use_from, b.use_until)
           AND (a.phase <> 'EARMARKED' AND b.phase <> 'EARMARKED' OR a.project_id <> b.project_id)
        UNION ALL
        SELECT 'hold ' || h.id || ' is ' || h.state || ' but line ' || l.line || ' is live in '
               || coalesce(c.phase, 'no phase')
          FROM hold h
          JOIN (SELECT DISTINCT hold_id, line FROM space_claim WHERE hold_id IS NOT NULL
                UNION SELECT DISTINCT hold_id, line FROM pool_claim) l ON l.hold_id = h.id
          LEFT JOIN (SELECT hold_id, line, phase FROM space_claim WHERE live
                     UNION ALL SELECT hold_id, line, phase FROM pool_claim WHERE live) c
            ON c.hold_id = l.hold_id AND c.line = l.line
         WHERE (h.state IN ('RELEASED', 'EXPIRED') AND c.phase IS NOT NULL)
            OR (h.state = 'RESERVED' AND c.phase IS DISTINCT FROM 'RESERVED')
            OR (h.state = 'HELD' AND h.expires_at > clock_timestamp() AND c.phase IS DISTINCT FROM 'HELD')
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
