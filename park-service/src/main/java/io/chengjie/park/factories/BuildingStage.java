package io.chengjie.park.factories;

import io.chengjie.proto.park.v1.Building;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a building is, told by its dates. */
final class BuildingStage {
  private BuildingStage() {}

  /**
   * @param worksFrom first day of the works; null: not known
   * @param availableFrom first day of use; null: it is in use
   */
  static Building.State on(
      LocalDate day, @Nullable LocalDate worksFrom, @Nullable LocalDate availableFrom) {
    if (availableFrom == null || !availableFrom.isAfter(day)) {
      return Building.State.IN_USE;
    }
    return worksFrom == null || worksFrom.isAfter(day)
        ? Building.State.PLANNED
        : Building.State.UNDER_CONSTRUCTION;
  }
}
