package io.chengjie.park.siting;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between what a figure must lie; null is no limit. */
record Limits(@Nullable BigDecimal least, @Nullable BigDecimal most) {
  boolean areNone() {
    return least == null && most == null;
  }

  /** How far a figure lies outside; zero inside. */
  BigDecimal missedBy(BigDecimal figure) {
    BigDecimal missing = least == null ? BigDecimal.ZERO : least.subtract(figure);
    BigDecimal excess = most == null ? BigDecimal.ZERO : figure.subtract(most);
    return missing.max(excess).max(BigDecimal.ZERO);
  }

  /** For example "0.8", "≤ 2.5" or "0.8-2.5"; empty without limits. */
  String text(Function<BigDecimal, String> format) {
    if (most == null) {
      return least == null ? "" : format.apply(least);
    }
    String end = format.apply(most);
    return least == null ? "≤ " + end : format.apply(least) + "-" + end;
  }
}
