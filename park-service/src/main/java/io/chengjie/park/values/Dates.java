package io.chengjie.park.values;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.common.v1.ViolationReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Civil dates of requests. Their form is checked by the contract, that the day exists here. */
public final class Dates {
  private Dates() {}

  /**
   * @param field path in the request message
   * @param violations learns of a day that does not exist
   * @return null when there is no such day
   */
  public static @Nullable LocalDate parse(String text, String field, Violations violations) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noSuchDay) {
      violations.add(field, ViolationReason.INVALID_DATE);
      return null;
    }
  }

  /**
   * A day on which something happened.
   *
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist or
   *     has not come yet
   */
  public static LocalDate requireHappened(String text, String field, Instant now) {
    Violations violations = new Violations();
    LocalDate date = parse(text, field, violations);
    if (date != null && date.isAfter(LocalDate.ofInstant(now, BusinessZone.SHANGHAI))) {
      violations.add(field, ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    return Objects.requireNonNull(date);
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist
   */
  public static LocalDate require(String text, String field) {
    Violations violations = new Violations();
    LocalDate date = parse(text, field, violations);
    violations.throwIfAny();
    return Objects.requireNonNull(date);
  }
}
