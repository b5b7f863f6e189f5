package io.chengjie.park.history;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.UtilityPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The event log as it lies in the database. */
final class EventTable {
  private final Connection connection;

  EventTable(Connection connection) {
    this.connection = connection;
  }

  long end() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM event_log")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What was written after the position, transaction by transaction, in the order of the log. */
  List<Step> stepsAfter(long id) throws SQLException {
    String sql =
        "SELECT xid::text::bigint, type, subject_id, payload_type, payload, at FROM event_log"
            + " WHERE id > ? AND stream IN ('holds', 'reservations', 'allocations',"
            + " 'utilityPools')"
            + " AND type <> 'UtilityPoolCreated' ORDER BY id";
    Map<Long, Step> steps = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          steps
              .computeIfAbsent(row.getLong(1), xid -> new Step(xid, new ArrayList<>()))
              .events()
              .add(event(row));
        }
      }
    }
    return List.copyOf(steps.values());
  }

  private static Step.Event event(ResultSet row) throws SQLException {
    return new Step.Event(
        row.getString(2),
        row.getString(3),
        payload(row.getString(4), row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }

  private static Message payload(String type, String json) {
    Message.Builder builder =
        switch (type) {
          case "chengjie.park.v1.Hold" -> Hold.newBuilder();
          case "chengjie.park.v1.Reservation" -> Reservation.newBuilder();
          case "chengjie.park.v1.Allocation" -> Allocation.newBuilder();
          case "chengjie.park.v1.UtilityPool" -> UtilityPool.newBuilder();
          default -> throw new IllegalStateException("an event carries " + type);
        };
    try {
      JsonFormat.parser().merge(json, builder);
      return builder.build();
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
