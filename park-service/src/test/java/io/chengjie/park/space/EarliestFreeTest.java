package io.chengjie.park.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarliestFreeTest {
  private static final Instant SOON = Instant.parse("2026-08-01T04:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-01T04:00:00Z");

  @Test
  void aLeaseIsInTheWayUntilItRunsOut() {
    assertThat(EarliestFree.of(List.of(lease("2026-07-01", null, SOON)), use("2026-07-15", null)))
        .contains(SOON);
  }

  @Test
  void aReservationIsInTheWayUntilItsUseEnds() {
    assertThat(
            EarliestFree.of(
                List.of(reservation("2026-07-01", "2027-01-01")), use("2026-07-15", null)))
        .contains(Instant.parse("2026-12-31T16:00:00Z"));
  }

  @Test
  void nothingIsKnownOfAReservationWithoutEnd() {
    assertThat(
            EarliestFree.of(
                List.of(lease("2026-07-01", "2026-08-01", SOON), reservation("2026-08-01", null)),
                use("2026-07-15", null)))
        .isEmpty();
  }

  @Test
  void theLatestEndOfSeveralCounts() {
    assertThat(
            EarliestFree.of(
                List.of(
                    lease("2026-07-01", "2026-08-01", SOON),
                    lease("2026-08-01", "2026-10-01", LATER)),
                use("2026-07-15", null)))
        .contains(LATER);
  }

  @Test
  void aUseOfTheSameLengthMustFitWhereTheClaimsEnd() {
    assertThat(
            EarliestFree.of(
                List.of(
                    reservation("2026-07-01", "2026-08-01"),
                    reservation("2026-08-10", "2026-09-10")),
                use("2026-07-15", "2026-08-05")))
        .contains(Instant.parse("2026-09-09T16:00:00Z"));
  }

  @Test
  void aClaimAfterAShortUseIsNotInItsWay() {
    assertThat(
            EarliestFree.of(
                List.of(
                    reservation("2026-07-01", "2026-08-01"),
                    reservation("2026-08-22", "2026-09-10")),
                use("2026-07-15", "2026-08-05")))
        .contains(Instant.parse("2026-07-31T16:00:00Z"));
  }

  private static ClaimSpan lease(String from, @Nullable String until, Instant endsAt) {
    return new ClaimSpan(use(from, until), Optional.of(endsAt));
  }

  private static ClaimSpan reservation(String from, @Nullable String until) {
    return new ClaimSpan(use(from, until), Optional.empty());
  }

  private static UsePeriod use(String from, @Nullable String until) {
    return new UsePeriod(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
  }
}
