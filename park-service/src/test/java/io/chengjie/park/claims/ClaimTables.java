package io.chengjie.park.claims;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The claims as the database has them. */
public final class ClaimTables {
  private final DataSource dataSource;

  public ClaimTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Lets the time of one hold pass, without anybody tidying up. */
  public void letRunOut(String holdId) {
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
  public List<String> contradictions() {
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
         WHERE (h.state IN ('RELEASED', 'EXPIRED', 'CANCELLED') AND c.phase IS NOT NULL)
            OR (h.state = 'ALLOCATED' AND c.phase IN ('HELD', 'RESERVED'))
            OR (h.state = 'RESERVED' AND c.phase IS DISTINCT FROM 'RESERVED')
            OR (h.state = 'HELD' AND h.expires_at > clock_timestamp() AND c.phase IS DISTINCT FROM 'HELD')
        UNION ALL
        SELECT 'reservation ' || r.id || ' is ' || r.state || ' but its hold is ' || h.state
          FROM reservation r JOIN hold h ON h.id = r.hold_id
         WHERE h.reservation_id IS DISTINCT FROM r.id AND r.state IN ('PENDING', 'POSTED')
            OR r.state = 'PENDING' AND h.state <> 'RESERVED'
            OR r.state = 'POSTED' AND h.state NOT IN ('RESERVED', 'ALLOCATED', 'CANCELLED')
        UNION ALL
        SELECT 'allocation ' || a.id || ' is ' || a.state || ', its hold is ' || h.state || ', and spaces are '
               || coalesce(c.phase, 'free') || ', pools ' || coalesce(p.phase, 'free')
          FROM allocation a JOIN hold h ON h.id = a.hold_id
          LEFT JOIN space_claim c ON c.hold_id = h.id AND c.live
          LEFT JOIN pool_claim p ON p.hold_id = h.id AND p.live
         WHERE (a.state = 'CANCELLED') <> (h.state = 'CANCELLED')
            OR a.state <> 'CANCELLED' AND h.state <> 'ALLOCATED'
            OR a.state IN ('ALLOCATED', 'OCCUPIED') AND c.phase <> a.state
            OR a.state IN ('ALLOCATED', 'OCCUPIED') AND p.phase <> 'ALLOCATED'
            OR a.state IN ('LEFT', 'CANCELLED') AND (c.id IS NOT NULL OR p.id IS NOT NULL)
        """);
  }

  public List<String> query(String sql) {
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

  public void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
