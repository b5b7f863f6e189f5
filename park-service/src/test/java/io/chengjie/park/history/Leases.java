package io.chengjie.park.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes leases end soon: a hold lasts a day at least, and no test waits for that. The end is moved
 * in one transaction that takes the same locks in the same order as the service, and leaves an
 * event of its own.
 */
final class Leases {
  static final String SHORTENED = "LeaseShortened";

  private static final String SPACES =
      "SELECT s.id FROM space s WHERE s.id IN (SELECT space_id FROM space_claim WHERE hold_id = ?)"
          + " ORDER BY s.id FOR NO KEY UPDATE";
  private static final String POOLS =
      "SELECT p.id FROM utility_pool p WHERE p.id IN"
          + " (SELECT pool_id FROM pool_claim WHERE hold_id = ?) ORDER BY p.id FOR UPDATE";
  private static final List<String> CLAIMS =
      List.of(
          "UPDATE space_claim SET ends_at = (SELECT expires_at FROM hold WHERE id = hold_id)"
              + " WHERE hold_id = ? AND live AND phase = 'HELD'",
          "UPDATE pool_claim SET ends_at = (SELECT expires_at FROM hold WHERE id = hold_id)"
              + " WHERE hold_id = ? AND live AND phase = 'HELD'");

  private final Connection connection;

  Leases(Connection connection) {
    this.connection = connection;
  }

  /** Lets a live hold end after so many milliseconds; one that is not live stays as it is. */
  void shorten(String holdId, int millis) throws SQLException {
    connection.setAutoCommit(false);
    try {
      query("SELECT id FROM hold WHERE id = ? FOR UPDATE", holdId);
      List<String> spaces = query(SPACES, holdId);
      List<String> pools = query(POOLS, holdId);
      if (moveEnd(holdId, millis)) {
        for (String sql : CLAIMS) {
          update(sql, holdId);
        }
        tell(holdId, spaces, pools);
      }
      connection.commit();
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private boolean moveEnd(String holdId, int millis) throws SQLException {
    String sql =
        "UPDATE hold SET expires_at = clock_timestamp() + make_interval(secs => ?)"
            + " WHERE id = ? AND state = 'HELD' AND expires_at > clock_timestamp()";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setDouble(1, millis / 1000.0);
      statement.setString(2, holdId);
      return statement.executeUpdate() == 1;
    }
  }

  private void tell(String holdId, List<String> units, List<String> pools) throws SQLException {
    String sql =
        "INSERT INTO event_log (stream, subject_id, type, payload_type, payload, actor)"
            + " SELECT 'holds', id, ?, 'chengjie.park.v1.Hold', json_build_object('id', id,"
            + " 'expireTime', to_char(expires_at AT TIME ZONE 'UTC',"
            + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), 'lines', ?::json)::text, 'test'"
            + " FROM hold WHERE id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, SHORTENED);
      statement.setString(2, lines(units, pools));
      statement.setString(3, holdId);
      statement.executeUpdate();
    }
  }

  private static String lines(List<String> units, List<String> pools) {
    List<String> lines = new ArrayList<>();
    units.forEach(id -> lines.add("{\"unitId\":\"" + id + "\"}"));
    pools.forEach(id -> lines.add("{\"poolId\":\"" + id + "\"}"));
    return lines.toString();
  }

  private List<String> query(String sql, String holdId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, holdId);
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  private void update(String sql, String holdId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, holdId);
      statement.executeUpdate();
    }
  }
}
