package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CoverMonthsTest {
  @Test
  void dividesReadyLandByTheDemandOfAMonth() {
    CoverMonths cover = cover("50000.00", "100000.00");

    assertThat(cover.monthlyDemand()).isEqualByComparingTo("8333.33");
    assertThat(cover.months()).contains(new BigDecimal("6.0"));
  }

  @Test
  void warnsBelowTheThresholdAndNotAtIt() {
    assertThat(cover("50000.00", "100000.00").isBelow(BigDecimal.valueOf(6))).isFalse();
    assertThat(cover("49999.99", "100000.00").isBelow(BigDecimal.valueOf(6))).isTrue();
    assertThat(cover("49999.99", "100000.00").months()).contains(new BigDecimal("5.9"));
  }

  @Test
  void saysNothingWithoutDemand() {
    assertThat(cover("0.00", "0.00").months()).isEmpty();
    assertThat(cover("0.00", "0.00").isBelow(BigDecimal.valueOf(6))).isFalse();
  }

  private static CoverMonths cover(String ready, String demand) {
    return new CoverMonths(new BigDecimal(ready), new BigDecimal(demand));
  }
}
