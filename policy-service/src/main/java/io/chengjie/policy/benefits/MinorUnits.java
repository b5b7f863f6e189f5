package io.chengjie.policy.benefits;

import io.chengjie.proto.common.v1.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money between the contract's decimal strings and the minor units (fen) that are stored and
 * computed with.
 */
public final class MinorUnits {
  /** Greatest amount that {@link Money} can say. */
  public static final long MAXIMUM = 99_999_999_999_999_999L;

  private static final int SCALE = 2;

  private MinorUnits() {}

  /**
   * Minor units of an amount whose shape was checked (two fraction digits, at most 15 before the
   * point).
   */
  public static long of(Money money) {
    return new BigDecimal(money.getAmount()).movePointRight(SCALE).longValueExact();
  }

  public static String decimal(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, SCALE).toPlainString();
  }

  public static Money money(long minorUnits, String currency) {
    return Money.newBuilder().setAmount(decimal(minorUnits)).setCurrency(currency).build();
  }

  /** The amount rounded down to the fen. */
  public static Money money(BigDecimal amount, String currency) {
    return Money.newBuilder()
        .setAmount(amount.setScale(SCALE, RoundingMode.DOWN).toPlainString())
        .setCurrency(currency)
        .build();
  }
}
