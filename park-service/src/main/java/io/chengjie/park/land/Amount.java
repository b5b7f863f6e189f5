package io.chengjie.park.land;

import io.chengjie.park.values.Prices;
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
  static Amount of(Money money) {
    return new Amount(Prices.minorUnits(money), money.getCurrency());
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
    return Prices.money(minorUnits, currency);
  }
}
