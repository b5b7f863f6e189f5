package io.chengjie.chassis.events;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Every change leaves an event in the transaction that makes it; readers see each event once and
 * miss none.
 */
@ApplicationScoped
public class EventLog {
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  private final DataSource dataSource;

  EventLog(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Appends in the current transaction.
   *
   * @throws IllegalStateException without a transaction: an event without its change would be a lie
   */
  public void append(String stream, String subjectId, String type, Message payload) {
    if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("an event is appended in the transaction of its change");
    }
    String sql =
        "INSERT INTO event_log (stream, subject_id, type, payload_type, payload, actor)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, stream);
      statement.setString(2, subjectId);
      statement.setString(3, type);
      statement.setString(4, payload.getDescriptorForType().getFullName());
      statement.setString(5, json(payload));
      statement.setString(6, Caller.currentIfAny().map(Caller::subject).orElse("service"));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * The next events, oldest first. Only events of transactions older than every one still running
   * are given: an earlier transaction that commits late is never skipped, at the price of waiting
   * for it.
   */
  public List<Event> readAfter(Cursor cursor, int limit) {
    String sql =
        "SELECT xid::text::bigint, id, stream, subject_id, type, payload_type, payload, actor, at"
            + " FROM event_log"
            + " WHERE (xid, id) > (?::text::xid8, ?)"
            + " AND xid < pg_snapshot_xmin(pg_current_snapshot())"
            + " ORDER BY xid, id LIMIT ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, Long.toString(cursor.xid()));
      statement.setLong(2, cursor.id());
      statement.setInt(3, limit);
      try (var rows = statement.executeQuery()) {
        List<Event> events = new ArrayList<>();
        while (rows.next()) {
          events.add(event(rows));
        }
        return events;
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * What happened to one thing, the latest first.
   *
   * @param streams that tell of it
   * @param before id of the event to continue after; {@link Long#MAX_VALUE} for the beginning
   */
  public List<Change> changesOf(
      Collection<String> streams, String subjectId, long before, int limit) {
    String sql =
        "SELECT xid::text::bigint, id, stream, subject_id, type, payload_type, payload, actor, at,"
            + " (SELECT p.payload FROM event_log p WHERE p.stream = e.stream"
            + " AND p.subject_id = e.subject_id AND p.id < e.id ORDER BY p.id DESC LIMIT 1)"
            + " FROM event_log e WHERE stream = ANY (?) AND subject_id = ? AND id < ?"
            + " ORDER BY id DESC LIMIT ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
      statement.setString(2, subjectId);
      statement.setLong(3, before);
      statement.setInt(4, limit);
      try (var rows = statement.executeQuery()) {
        List<Change> changes = new ArrayList<>();
        while (rows.next()) {
          changes.add(new Change(event(rows), rows.getString(10)));
        }
        return changes;
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        new Cursor(row.getLong(1), row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  private static String json(Message payload) {
    try {
      return JSON.print(payload);
    } catch (InvalidProtocolBufferException unknownAny) {
      throw new IllegalArgumentException("an event's payload has an unknown Any", unknownAny);
    }
  }
}
