package io.chengjie.park.history;

import com.google.protobuf.Message;
import io.chengjie.proto.park.v1.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one transaction wrote to the event log, while it had its locks: the order of the log is the
 * order in which changes of the same thing took effect.
 */
record Step(long transaction, List<Event> events) {

  /**
   * @param at when it was written, by the database clock
   */
  record Event(String type, String subject, Message payload, Instant at) {
    Hold hold() {
      return (Hold) payload;
    }

    @Override
    public String toString() {
      return type + " " + subject + " at " + at;
    }
  }

  Instant firstAt() {
    return events.getFirst().at();
  }

  Instant lastAt() {
    return events.getLast().at();
  }

  /** Everything that was locked and changed, by id. */
  Set<String> subjects() {
    Set<String> ids = new TreeSet<>();
    for (Event event : events) {
      ids.add(event.subject());
      if (event.payload() instanceof Hold hold) {
        hold.getLinesList()
            .forEach(line -> ids.add(line.hasUnitId() ? line.getUnitId() : line.getPoolId()));
      }
    }
    return ids;
  }
}
