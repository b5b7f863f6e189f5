package io.chengjie.park.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CapacityTimelineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final CapacityTimeline constant = CapacityTimeline.constant(new BigDecimal("10"));

  @Test
  void staysAsItIsWhereNothingIsPlanned() {
    assertThat(constant.on(TODAY)).isEqualTo("10");
    assertThat(constant.leastFrom(TODAY)).isEqualTo("10");
  }

  @Test
  void growsOnTheDayAndNotBefore() {
    CapacityTimeline grows = constant.with(TODAY.plusDays(5), new BigDecimal("30"));

    assertThat(grows.on(TODAY.plusDays(4))).isEqualTo("10");
    assertThat(grows.on(TODAY.plusDays(5))).isEqualTo("30");
    assertThat(grows.leastFrom(TODAY)).isEqualTo("10");
    assertThat(grows.leastFrom(TODAY.plusDays(5))).isEqualTo("30");
  }

  @Test
  void whatShrinksLaterCannotBeClaimedNow() {
    CapacityTimeline shrinks =
        constant
            .with(TODAY.plusDays(5), new BigDecimal("4"))
            .with(TODAY.plusDays(9), new BigDecimal("30"));

    assertThat(shrinks.on(TODAY)).isEqualTo("10");
    assertThat(shrinks.leastFrom(TODAY)).isEqualTo("4");
    assertThat(shrinks.leastFrom(TODAY.plusDays(8))).isEqualTo("4");
    assertThat(shrinks.leastFrom(TODAY.plusDays(9))).isEqualTo("30");
    assertThat(shrinks.without(TODAY.plusDays(5)).leastFrom(TODAY)).isEqualTo("10");
  }

  @Test
  void ofSeveralDaysThatHaveComeTheLastCounts() {
    CapacityTimeline missed =
        constant
            .with(TODAY.minusDays(9), new BigDecimal("4"))
            .with(TODAY.minusDays(2), new BigDecimal("30"));

    assertThat(missed.on(TODAY)).isEqualTo("30");
    assertThat(missed.leastFrom(TODAY)).isEqualTo("30");
    assertThat(missed.after(TODAY)).isEmpty();
  }
}
