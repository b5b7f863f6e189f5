package io.chengjie.park.land;

import io.chengjie.proto.park.v1.IdleLand;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule about idle land, in force on a day.
 *
 * @param months that may pass
 * @param share below which land counts as little used; null for the rule about land not started
 * @param feeShare of the land price; null without a fee
 * @param reclaimMonths after which the land may be taken back; null for never
 * @param source of the rule
 */
record IdleRule(
    IdleLand.Rule rule,
    int months,
    @Nullable Share share,
    @Nullable BigDecimal feeShare,
    @Nullable Integer reclaimMonths,
    String source) {

  /** A fraction, so that a third is a third. */
  record Share(int numerator, int denominator) {
    boolean isMoreThan(BigDecimal part, BigDecimal whole) {
      return part.multiply(BigDecimal.valueOf(denominator))
              .compareTo(whole.multiply(BigDecimal.valueOf(numerator)))
          < 0;
    }
  }

  /** First idle day when the clock began on the given day. */
  LocalDate firstIdleDay(LocalDate begin) {
    return begin.plusMonths(months).plusDays(1);
  }

  /** The last day on which the clock may have begun for land to be idle today. */
  LocalDate lastBegin(LocalDate today) {
    LocalDate begin = today.minusMonths(months).plusDays(3);
    while (firstIdleDay(begin).isAfter(today)) {
      begin = begin.minusDays(1);
    }
    return begin;
  }
}
