package io.chengjie.enterprise.values;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Civil dates of the contract ({@code YYYY-MM-DD}). */
public final class CivilDates {
  private CivilDates() {}

  /** Empty for a date that does not exist, such as 2026-02-30. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
