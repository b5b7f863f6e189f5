package io.chengjie.park.views;

import com.google.protobuf.Timestamp;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A day, seen from an instant.
 *
 * @param at what was known then counts
 * @param begins when the day begins, or the instant itself on its own day: what has run out by then
 *     claims nothing
 * @param day not before that of the instant
 */
record Moment(Instant at, Instant begins, LocalDate day) {

  static Moment of(Instant at, LocalDate day) {
    Instant midnight = day.atStartOfDay(BusinessZone.SHANGHAI).toInstant();
    return new Moment(at, midnight.isAfter(at) ? midnight : at, day);
  }

  Map<String, Object> parameters() {
    return Map.of("at", at, "begins", begins, "day", day);
  }

  Timestamp timestamp() {
    return Instants.toProto(at);
  }
}
