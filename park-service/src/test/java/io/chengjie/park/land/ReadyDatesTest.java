package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyDatesTest {
  private static final LocalDate EARLY = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 6, 1);

  @Test
  void whatWasDoneCountsBeforeWhatWasPlanned() {
    assertThat(new ReadyDates(EARLY, LATE).isReadyOn(LATE.minusDays(1))).isFalse();
    assertThat(new ReadyDates(EARLY, LATE).isReadyOn(LATE)).isTrue();
    assertThat(new ReadyDates(LATE, EARLY).isReadyOn(EARLY)).isTrue();
    assertThat(ReadyDates.UNKNOWN.isReadyOn(LocalDate.MAX)).isFalse();
  }

  @Test
  void mergedLandIsConnectedWhenItsLastPartIs() {
    assertThat(ReadyDates.ofAll(List.of(new ReadyDates(EARLY, EARLY), new ReadyDates(null, LATE))))
        .isEqualTo(new ReadyDates(EARLY, LATE));
    assertThat(ReadyDates.ofAll(List.of(new ReadyDates(EARLY, LATE), new ReadyDates(EARLY, null))))
        .isEqualTo(new ReadyDates(LATE, null));
    assertThat(ReadyDates.ofAll(List.of(new ReadyDates(EARLY, EARLY), ReadyDates.UNKNOWN)))
        .isEqualTo(ReadyDates.UNKNOWN);
  }
}
