package io.chengjie.park.parks;

import io.chengjie.proto.common.v1.Money;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact decimals as the contract writes them. */
public final class Decimals {
  private static final int FRACTION_DIGITS = 2;

  private Decimals() {}

  /** Areas: always two fraction digits. */
  public static String area(BigDecimal squareMetres) {
    return squareMetres.setScale(2).toPlainString();
  }

  /** Money in minor units (fen for CNY). */
  public static long minorUnits(Money money) {
    return new BigDecimal(money.getAmount()).movePointRight(FRACTION_DIGITS).longValueExact();
  }

  /** Money of minor units. */
  public static Money money(BigInteger minorUnits, String currency) {
    return Money.newBuilder()
        .setAmount(new BigDecimal(minorUnits, FRACTION_DIGITS).toPlainString())
        .setCurrency(currency)
        .build();
  }

  /** Quantities: no more digits than needed. */
  public static String quantity(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
