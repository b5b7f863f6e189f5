package io.chengjie.park.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows by table: two ways of doing the same work must leave the same. */
final class RowsWritten {
  private static final String ROWS =
      "SELECT 'hold', count(*) FROM hold"
          + " UNION ALL SELECT 'space_claim', count(*) FROM space_claim"
          + " UNION ALL SELECT 'pool_claim', count(*) FROM pool_claim"
          + " UNION ALL SELECT 'mutation_request', count(*) FROM mutation_request"
          + " UNION ALL SELECT 'event_log', count(*) FROM event_log"
          + " UNION ALL SELECT 'claims live', (SELECT count(*) FROM space_claim WHERE live)"
          + " + (SELECT count(*) FROM pool_claim WHERE live)"
          + " UNION ALL SELECT 'held', sum(held) FROM utility_pool";

  private RowsWritten() {}

  /** Something that writes. */
  interface Work {
    void run() throws Exception;
  }

  static Map<String, Long> by(Connection connection, Work work) throws Exception {
    Map<String, Long> before = count(connection);
    work.run();
    Map<String, Long> written = new TreeMap<>();
    count(connection).forEach((table, rows) -> written.put(table, rows - before.get(table)));
    return written;
  }

  private static Map<String, Long> count(Connection connection) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ROWS)) {
      while (row.next()) {
        rows.put(row.getString(1), row.getLong(2));
      }
    }
    return rows;
  }
}
