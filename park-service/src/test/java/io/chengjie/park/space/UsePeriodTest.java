package io.chengjie.park.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsePeriodTest {
  private static final UsePeriod FROM_MARCH = period("2026-03-01", null);

  @Test
  void containsWhatLiesWithinItToTheLastDay() {
    UsePeriod year = period("2026-01-01", "2027-01-01");
    assertThat(year.contains(year)).isTrue();
    assertThat(year.contains(period("2025-12-31", "2026-06-01"))).isFalse();
    assertThat(year.contains(period("2026-06-01", "2027-01-02"))).isFalse();
    assertThat(year.contains(period("2026-06-01", null))).isFalse();
    assertThat(FROM_MARCH.contains(period("2026-03-01", null))).isTrue();
  }

  @Test
  void lastsUntilTheFirstOfOthersBegins() {
    assertThat(FROM_MARCH.untilFirstOf(List.of())).contains(FROM_MARCH);
    assertThat(
            FROM_MARCH.untilFirstOf(
                List.of(period("2026-09-01", null), period("2026-07-01", "2026-08-01"))))
        .contains(period("2026-03-01", "2026-07-01"));
    assertThat(FROM_MARCH.untilFirstOf(List.of(period("2026-01-01", "2026-03-01"))))
        .contains(FROM_MARCH);
  }

  @Test
  void isNothingWhereAnotherHasBegun() {
    assertThat(FROM_MARCH.untilFirstOf(List.of(period("2026-03-01", "2026-03-02")))).isEmpty();
    assertThat(
            FROM_MARCH.untilFirstOf(
                List.of(period("2026-07-01", null), period("2026-01-01", "2026-04-01"))))
        .isEmpty();
  }

  private static UsePeriod period(String from, @org.jspecify.annotations.Nullable String until) {
    return new UsePeriod(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
  }
}
