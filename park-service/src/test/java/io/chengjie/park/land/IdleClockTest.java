package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.land.IdleVerdict.Idle;
import io.chengjie.park.land.IdleVerdict.NotIdle;
import io.chengjie.park.land.IdleVerdict.Undetermined;
import io.chengjie.proto.park.v1.IdleLand.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdleClockTest {
  private static final IdleRule NOT_STARTED =
      new IdleRule(Rule.NOT_STARTED, 12, null, new BigDecimal("0.20"), 24, "第十四条");
  private static final IdleRule LITTLE_AREA =
      new IdleRule(Rule.STOPPED_WITH_LITTLE_AREA, 12, new IdleRule.Share(1, 3), null, null, "第二条");
  private static final IdleRule LITTLE_INVESTMENT =
      new IdleRule(
          Rule.STOPPED_WITH_LITTLE_INVESTMENT, 12, new IdleRule.Share(25, 100), null, null, "第二条");
  private static final LocalDate AGREED = LocalDate.of(2024, 3, 1);
  private static final Amount PRICE = new Amount(1_000_000_01L, "CNY");

  @Test
  void landIsIdleFromTheDayAfterTheYearHasPassed() {
    Development land = notStarted();

    assertThat(on("2025-03-01").judge(land)).isEqualTo(new NotIdle());
    assertThat(on("2025-03-02").judge(land))
        .isEqualTo(
            new Idle(NOT_STARTED, LocalDate.of(2025, 3, 2), new Amount(200_000_00L, "CNY"), null));
  }

  @Test
  void landMayBeTakenBackFromTheDayAfterTwoYears() {
    assertThat(((Idle) on("2026-03-01").judge(notStarted())).reclaimSince()).isNull();
    assertThat(((Idle) on("2026-03-02").judge(notStarted())).reclaimSince())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void landThatWasStartedIsNotIdleHoweverLate() {
    assertThat(on("2030-01-01").judge(started(null, "3000.00", "0.10"))).isEqualTo(new NotIdle());
  }

  @Test
  void stoppedLandIsIdleWithLessThanAThirdOfItsArea() {
    assertThat(on("2026-05-02").judge(started("2025-05-01", "3333.33", "0.50")))
        .isEqualTo(new Idle(LITTLE_AREA, LocalDate.of(2026, 5, 2), null, null));
    assertThat(on("2026-05-02").judge(started("2025-05-01", "3333.34", "0.50")))
        .isEqualTo(new NotIdle());
    assertThat(on("2026-05-01").judge(started("2025-05-01", "1.00", "0.01")))
        .isEqualTo(new NotIdle());
  }

  @Test
  void aThirdIsAThird() {
    Development land =
        new Development(
            new BigDecimal("9999.99"),
            AGREED,
            AGREED,
            new BigDecimal("3333.33"),
            BigDecimal.ONE,
            LocalDate.of(2025, 5, 1),
            PRICE);

    assertThat(on("2027-01-01").judge(land)).isEqualTo(new NotIdle());
  }

  @Test
  void stoppedLandIsIdleWithLessThanAQuarterOfTheInvestment() {
    assertThat(on("2026-05-02").judge(started("2025-05-01", "5000.00", "0.2499")))
        .isEqualTo(new Idle(LITTLE_INVESTMENT, LocalDate.of(2026, 5, 2), null, null));
    assertThat(on("2026-05-02").judge(started("2025-05-01", "5000.00", "0.25")))
        .isEqualTo(new NotIdle());
  }

  @Test
  void missingIsUnknownUntilAnotherFactDecides() {
    assertThat(on("2026-05-02").judge(started("2025-05-01", null, null)))
        .isEqualTo(new Undetermined(List.of("developedAreaSquareMetres", "investedShare")));
    assertThat(on("2026-05-02").judge(started("2025-05-01", null, "0.10")))
        .isInstanceOf(Idle.class);
    assertThat(
            on("2026-05-02")
                .judge(new Development(BigDecimal.TEN, null, null, null, null, null, null)))
        .isEqualTo(new Undetermined(List.of("agreedStartOn")));
  }

  @Test
  void theFeeIsUnknownWhileThePriceIs() {
    Development land = new Development(BigDecimal.TEN, AGREED, null, null, null, null, null);

    assertThat(((Idle) on("2025-03-02").judge(land)).fee()).isNull();
  }

  /** The list asks the database with this day, a parcel is judged by the other: they must agree. */
  @Property(tries = 2000)
  void theLastBeginIsTheLatestDayThatIsIdle(
      @ForAll @IntRange(min = 0, max = 20_000) int day,
      @ForAll @IntRange(min = 1, max = 30) int months) {
    LocalDate today = LocalDate.of(2000, 1, 1).plusDays(day);
    IdleRule rule = new IdleRule(Rule.NOT_STARTED, months, null, null, null, "");

    LocalDate begin = rule.lastBegin(today);

    assertThat(rule.firstIdleDay(begin)).isBeforeOrEqualTo(today);
    assertThat(rule.firstIdleDay(begin.plusDays(1))).isAfter(today);
  }

  private static IdleClock on(String today) {
    return new IdleClock(
        List.of(NOT_STARTED, LITTLE_AREA, LITTLE_INVESTMENT), LocalDate.parse(today));
  }

  private static Development notStarted() {
    return new Development(new BigDecimal("10000.00"), AGREED, null, null, null, null, PRICE);
  }

  private static Development started(
      @Nullable String stoppedOn, @Nullable String developed, @Nullable String invested) {
    return new Development(
        new BigDecimal("10000.00"),
        AGREED,
        AGREED.plusMonths(18),
        developed == null ? null : new BigDecimal(developed),
        invested == null ? null : new BigDecimal(invested),
        stoppedOn == null ? null : LocalDate.parse(stoppedOn),
        PRICE);
  }
}
