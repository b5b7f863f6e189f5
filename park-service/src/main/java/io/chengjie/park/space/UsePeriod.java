package io.chengjie.park.space;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a space is to be used.
 *
 * @param from first day
 * @param until day after the last; null is open-ended
 */
public record UsePeriod(LocalDate from, @Nullable LocalDate until) {
  public UsePeriod {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("a use that ends before it begins");
    }
  }

  public boolean overlaps(UsePeriod other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /** Whether every day of the other is one of this. */
  public boolean contains(UsePeriod other) {
    return !other.from.isBefore(from)
        && (until == null || (other.until != null && !other.until.isAfter(until)));
  }

  /** From the same day until the first of others begins; empty when one has begun by then. */
  Optional<UsePeriod> untilFirstOf(List<UsePeriod> others) {
    UsePeriod rest = this;
    for (UsePeriod other : others) {
      if (!other.overlaps(rest)) {
        continue;
      }
      if (!other.from.isAfter(from)) {
        return Optional.empty();
      }
      rest = new UsePeriod(from, other.from);
    }
    return Optional.of(rest);
  }

  /** As long as this one, but not beginning before the day. */
  UsePeriod notBefore(LocalDate day) {
    if (!day.isAfter(from)) {
      return this;
    }
    return new UsePeriod(
        day, until == null ? null : day.plusDays(ChronoUnit.DAYS.between(from, until)));
  }

  private boolean startsBeforeEndOf(UsePeriod other) {
    return other.until == null || from.isBefore(other.until);
  }
}
