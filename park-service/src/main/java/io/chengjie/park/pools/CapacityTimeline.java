package io.chengjie.park.pools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a pool can give from day to day.
 *
 * @param capacity until the first of the planned days
 * @param planned from each of these days on; a day that has come counts although nobody has written
 *     it down
 */
record CapacityTimeline(BigDecimal capacity, NavigableMap<LocalDate, BigDecimal> planned) {

  /** Where nothing is planned. */
  static CapacityTimeline constant(BigDecimal capacity) {
    return new CapacityTimeline(capacity, new TreeMap<>());
  }

  BigDecimal on(LocalDate day) {
    var last = planned.floorEntry(day);
    return last == null ? capacity : last.getValue();
  }

  /**
   * What may be claimed on the day: claims on pools have no end, so the least of all that comes.
   */
  BigDecimal leastFrom(LocalDate day) {
    return after(day).values().stream().reduce(on(day), BigDecimal::min);
  }

  /** What is planned for later days. */
  NavigableMap<LocalDate, BigDecimal> after(LocalDate day) {
    return planned.tailMap(day, false);
  }

  CapacityTimeline withCapacity(BigDecimal changed) {
    return new CapacityTimeline(changed, planned);
  }

  CapacityTimeline with(LocalDate day, BigDecimal changed) {
    NavigableMap<LocalDate, BigDecimal> more = new TreeMap<>(planned);
    more.put(day, changed);
    return new CapacityTimeline(capacity, more);
  }

  CapacityTimeline without(LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> less = new TreeMap<>(planned);
    less.remove(day);
    return new CapacityTimeline(capacity, less);
  }
}
