package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.LifeCycle.State;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeCycleOrderTest {
  private static final LocalDate DAY = LocalDate.of(2006, 7, 1);

  @ParameterizedTest
  @CsvSource({", PLANNED", "PLANNED, BUILT", "BUILT, ACCEPTED", "ACCEPTED, OPERATING"})
  void goesOneStepForward(@Nullable State last, State to) {
    assertThat(refusal(last, to, DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ", BUILT, NONE, PLANNED",
    "PLANNED, ACCEPTED, PLANNED, BUILT",
    "BUILT, BUILT, BUILT, ACCEPTED",
    "ACCEPTED, PLANNED, ACCEPTED, OPERATING",
    "OPERATING, OPERATING, OPERATING, NONE"
  })
  void refusesAnyOtherStepAndSaysWhichOneComes(
      @Nullable State last, State to, String state, String next) {
    assertThat(refusal(last, to, DAY).orElseThrow().metadata())
        .containsEntry("state", state)
        .containsEntry("toState", to.name())
        .containsEntry("nextState", next);
  }

  @Test
  void mayBeginOnTheDayOfTheStepBeforeButNotEarlier() {
    assertThat(refusal(State.PLANNED, State.BUILT, DAY)).isEmpty();
    assertThat(refusal(State.PLANNED, State.BUILT, DAY.minusDays(1)).orElseThrow().reasonName())
        .isEqualTo("LIFE_CYCLE_DATE_ORDER");
  }

  private static Optional<Rejection> refusal(@Nullable State last, State to, LocalDate date) {
    return LifeCycleOrder.refusal(
        "ZON-1", last == null ? null : new LifeCycleOrder.Taken(last, DAY), to, date);
  }
}
