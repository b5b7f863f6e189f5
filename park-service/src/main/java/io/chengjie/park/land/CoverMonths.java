package io.chengjie.park.land;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How long land lasts.
 *
 * @param readySquareMetres ready land that nobody claims
 * @param demandSquareMetres land that was asked for in twelve months
 */
record CoverMonths(BigDecimal readySquareMetres, BigDecimal demandSquareMetres) {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** In square metres, rounded half up to two digits. */
  BigDecimal monthlyDemand() {
    return demandSquareMetres.divide(MONTHS, 2, RoundingMode.HALF_UP);
  }

  /** One digit, rounded down, so that nobody is told of a month that is not there. */
  Optional<BigDecimal> months() {
    return demandSquareMetres.signum() == 0
        ? Optional.empty()
        : Optional.of(
            readySquareMetres.multiply(MONTHS).divide(demandSquareMetres, 1, RoundingMode.DOWN));
  }

  /** Without demand there is no alert: how long the land lasts is not known. */
  boolean isBelow(BigDecimal thresholdMonths) {
    return demandSquareMetres.signum() > 0
        && readySquareMetres
                .multiply(MONTHS)
                .compareTo(thresholdMonths.multiply(demandSquareMetres))
            < 0;
  }
}
