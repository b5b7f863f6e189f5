package io.chengjie.park.views;

import com.google.protobuf.Timestamp;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time that a caller asks about.
 *
 * @param at whose knowledge counts; empty means now
 * @param day in the form of the contract; empty means that of the instant
 */
record When(Optional<Instant> at, String day) {
  /** First instant that the database knows by year, month and day. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /**
   * @param given whether the caller gave an instant
   */
  static When of(boolean given, Timestamp at, String day) {
    return new When(
        given ? Optional.of(Instants.of(at).truncatedTo(ChronoUnit.MICROS)) : Optional.empty(),
        day);
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for an instant in the future, or
   *     a day that does not exist or lies before that of the instant
   */
  Moment from(Instant now) {
    Instant known = at.orElse(now);
    Violations violations = new Violations();
    if (known.isAfter(now) || known.isBefore(EARLIEST)) {
      violations.add("at", ViolationReason.INVALID_DATE);
    }
    LocalDate first = LocalDate.ofInstant(known, BusinessZone.SHANGHAI);
    LocalDate asked = day.isEmpty() ? first : Dates.parse(day, "day", violations);
    if (asked != null && asked.isBefore(first)) {
      violations.add("day", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    return Moment.of(known, asked == null ? first : asked);
  }
}
