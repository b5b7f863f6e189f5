package io.chengjie.park.values;

import java.math.BigDecimal;

/** Exact decimals as the contract writes them. */
public final class Decimals {
  private Decimals() {}

  /** Areas: always two fraction digits. */
  public static String area(BigDecimal squareMetres) {
    return squareMetres.setScale(2).toPlainString();
  }

  /** Quantities: no more digits than needed. */
  public static String quantity(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
