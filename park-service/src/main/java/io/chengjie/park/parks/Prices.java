package io.chengjie.park.parks;

import io.chengjie.proto.common.v1.Money;
import java.math.BigDecimal;

/** Prices as the contract writes them, and in minor units as they are stored. */
public final class Prices {
  private static final int FRACTION_DIGITS = 2;

  private Prices() {}

  public static Money money(long minorUnits, String currency) {
    return Money.newBuilder().setAmount(decimal(minorUnits)).setCurrency(currency).build();
  }

  /** For people: {@code 12.00 CNY}. */
  public static String text(long minorUnits, String currency) {
    return decimal(minorUnits) + " " + currency;
  }

  public static long minorUnits(Money money) {
    return new BigDecimal(money.getAmount()).movePointRight(FRACTION_DIGITS).longValueExact();
  }

  private static String decimal(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, FRACTION_DIGITS).toPlainString();
  }
}
