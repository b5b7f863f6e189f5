package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.proto.park.v1.Building.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BuildingStageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-06-01");

  @Test
  void isInUseWithoutADayAndFromItsFirstDayOn() {
    assertThat(BuildingStage.on(TODAY, null, null)).isEqualTo(State.IN_USE);
    assertThat(BuildingStage.on(TODAY, TODAY, TODAY)).isEqualTo(State.IN_USE);
  }

  @Test
  void isUnderConstructionFromTheFirstDayOfTheWorks() {
    assertThat(BuildingStage.on(TODAY, TODAY, NEXT_YEAR)).isEqualTo(State.UNDER_CONSTRUCTION);
    assertThat(BuildingStage.on(TODAY, TODAY.plusDays(1), NEXT_YEAR)).isEqualTo(State.PLANNED);
  }

  @Test
  void isPlannedWhileNothingIsKnownOfItsWorks() {
    assertThat(BuildingStage.on(TODAY, null, TODAY.plusDays(1))).isEqualTo(State.PLANNED);
  }
}
