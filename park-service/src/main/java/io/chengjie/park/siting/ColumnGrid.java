package io.chengjie.park.siting;

import java.math.BigDecimal;
import java.util.Comparator;

/** Distances between columns in metres, the narrower first. */
record ColumnGrid(BigDecimal narrow, BigDecimal wide) implements Comparable<ColumnGrid> {
  static final ColumnGrid NONE = new ColumnGrid(BigDecimal.ZERO, BigDecimal.ZERO);

  private static final Comparator<ColumnGrid> NARROWER_FIRST =
      Comparator.comparing(ColumnGrid::narrow).thenComparing(ColumnGrid::wide);

  /**
   * @param text for example "8.0x8.0"
   */
  static ColumnGrid of(String text) {
    String[] spans = text.split("x", 2);
    BigDecimal one = new BigDecimal(spans[0]);
    BigDecimal other = new BigDecimal(spans[1]);
    return one.compareTo(other) <= 0 ? new ColumnGrid(one, other) : new ColumnGrid(other, one);
  }

  boolean isAtLeast(ColumnGrid least) {
    return narrow.compareTo(least.narrow) >= 0 && wide.compareTo(least.wide) >= 0;
  }

  @Override
  public int compareTo(ColumnGrid other) {
    return NARROWER_FIRST.compare(this, other);
  }

  @Override
  public String toString() {
    return narrow.toPlainString() + "x" + wide.toPlainString();
  }
}
