package io.chengjie.park.land;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a connection is there.
 *
 * @param readyOn when it is to be; null is unknown
 * @param doneOn when it was; null while it is not
 */
record ReadyDates(@Nullable LocalDate readyOn, @Nullable LocalDate doneOn) {

  static final ReadyDates UNKNOWN = new ReadyDates(null, null);

  /** The day that counts: when it was done, else when it is to be ready. */
  @Nullable LocalDate counts() {
    return doneOn == null ? readyOn : doneOn;
  }

  boolean isReadyOn(LocalDate day) {
    LocalDate date = counts();
    return date != null && !date.isAfter(day);
  }

  /** Of land that was merged: as late as the latest part, unknown if one part is unknown. */
  static ReadyDates ofAll(Collection<ReadyDates> parts) {
    if (parts.stream().anyMatch(part -> part.counts() == null)) {
      return UNKNOWN;
    }
    boolean allDone = parts.stream().allMatch(part -> part.doneOn != null);
    return allDone
        ? new ReadyDates(latest(parts, ReadyDates::readyOn), latest(parts, ReadyDates::doneOn))
        : new ReadyDates(latest(parts, ReadyDates::counts), null);
  }

  private static @Nullable LocalDate latest(
      Collection<ReadyDates> parts, Function<ReadyDates, @Nullable LocalDate> date) {
    return parts.stream()
        .map(date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
