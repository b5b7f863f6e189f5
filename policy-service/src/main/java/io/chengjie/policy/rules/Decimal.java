package io.chengjie.policy.rules;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;

/**
 * The decimal type of the language. No {@link Number}, because CEL compares those as doubles; equal
 * by value, so that 2.0 equals 2.00.
 */
@Immutable
record Decimal(BigDecimal value) implements Comparable<Decimal> {
  Decimal {
    value = value.stripTrailingZeros();
  }

  Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value));
  }

  Decimal minus(Decimal other) {
    return new Decimal(value.subtract(other.value));
  }

  Decimal times(Decimal other) {
    return new Decimal(value.multiply(other.value));
  }

  Decimal negated() {
    return new Decimal(value.negate());
  }

  @Override
  public int compareTo(Decimal other) {
    return value.compareTo(other.value);
  }
}
