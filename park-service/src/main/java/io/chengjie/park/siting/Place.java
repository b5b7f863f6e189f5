package io.chengjie.park.siting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Where a candidate stands in the answer.
 *
 * @param group those that fit, then undetermined, then failing
 * @param rank total score downwards where it fits, failed constraints upwards where it fails
 * @param waste in square metres; only where it fits
 */
record Place(int group, int rank, BigDecimal waste, String zoneId) implements Comparable<Place> {
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::group)
          .thenComparing(Place::rank)
          .thenComparing(Place::waste)
          .thenComparing(Place::zoneId);

  static Place of(List<String> values) {
    return new Place(
        Integer.parseInt(values.get(0)),
        Integer.parseInt(values.get(1)),
        new BigDecimal(values.get(2)),
        values.get(3));
  }

  List<String> values() {
    return List.of(Integer.toString(group), Integer.toString(rank), waste.toPlainString(), zoneId);
  }

  @Override
  public int compareTo(Place other) {
    return IN_ORDER.compare(this, other);
  }
}
