package io.chengjie.park.land;

import io.chengjie.proto.common.v1.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money.
 *
 * @param minorUnits fen for CNY
 */
@Embeddable
record Amount(Long minorUnits, String currency) {
  private static final int FRACTION_DIGITS = 2;

  static Amount of(Money money) {
    return new Amount(
        new BigDecimal(money.getAmount()).movePointRight(FRACTION_DIGITS).longValueExact(),
        money.getCurrency());
  }

  /** A share of it, rounded half up to the minor unit. */
  Amount share(BigDecimal share) {
    return new Amount(
        BigDecimal.valueOf(minorUnits)
            .multiply(share)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact(),
        currency);
  }

  Money message() {
    return Money.newBuilder()
        .setAmount(BigDecimal.valueOf(minorUnits, FRACTION_DIGITS).toPlainString())
        .setCurrency(currency)
        .build();
  }
}
