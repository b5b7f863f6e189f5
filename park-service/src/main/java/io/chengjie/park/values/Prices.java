package io.chengjie.park.values;

import io.chengjie.proto.common.v1.Money;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Prices as the contract writes them, and in minor units as they are stored. */
public final class Prices {
  private static final int FRACTION_DIGITS = 2;

  private Prices() {}

  public static Money money(long minorUnits, String currency) {
    return Money.newBuilder().setAmount(decimal(minorUnits)).setCurrency(currency).build();
  }

  /** A sum that may be beyond a long. */
  public static Money money(BigInteger minorUnits, String currency) {
    return Money.newBuilder()
        .setAmount(new BigDecimal(minorUnits, FRACTION_DIGITS).toPlainString())
        .setCurrency(currency)
        .build();
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
