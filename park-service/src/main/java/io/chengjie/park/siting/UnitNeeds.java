package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What every unit of a site must offer. */
final class UnitNeeds {
  private UnitNeeds() {}

  static SpaceNeed<FreeUnit> floorLoad(BigDecimal least) {
    return SpaceNeed.atLeast(
        Kind.FLOOR_LOAD,
        "unit.floorLoadKnPerSquareMetre",
        least,
        unit -> unit.properties().floorLoadKnPerSquareMetre());
  }

  static SpaceNeed<FreeUnit> clearHeight(BigDecimal least) {
    return SpaceNeed.atLeast(
        Kind.CLEAR_HEIGHT,
        "unit.clearHeightMetres",
        least,
        unit -> unit.properties().clearHeightMetres());
  }

  static SpaceNeed<FreeUnit> crane(BigDecimal leastTonnes) {
    return SpaceNeed.atLeast(
        Kind.CRANE, "unit.craneTonnes", leastTonnes, unit -> unit.properties().craneTonnes());
  }

  static SpaceNeed<FreeUnit> twoCircuits() {
    return SpaceNeed.yes(Kind.DUAL_FEED, "unit.dualFeed", unit -> unit.properties().dualFeed());
  }

  static SpaceNeed<FreeUnit> loadingDock() {
    return SpaceNeed.yes(
        Kind.LOADING_DOCK, "unit.loadingDock", unit -> unit.properties().loadingDock());
  }

  static SpaceNeed<FreeUnit> discharge() {
    return SpaceNeed.yes(
        Kind.DISCHARGE, "unit.dischargeAllowed", unit -> unit.properties().dischargeAllowed());
  }

  /**
   * Space built for a class takes that class and the milder ones (GB 50016): A 甲 is the worst.
   *
   * @param production A to E
   */
  static SpaceNeed<FreeUnit> fireClass(String production) {
    return new SpaceNeed<>(
        Kind.FIRE_CLASS,
        "unit.fireClass",
        unit -> production,
        unit -> {
          String built = unit.properties().fireClass();
          return built == null ? Truth.UNKNOWN : Truth.of(built.compareTo(production) <= 0);
        },
        Comparator.comparing(unit -> text(unit.properties().fireClass())),
        unit -> text(unit.properties().fireClass()));
  }

  /** Both spans are at least as wide; the grid may be turned. */
  static SpaceNeed<FreeUnit> columnGrid(ColumnGrid least) {
    return new SpaceNeed<>(
        Kind.COLUMN_GRID,
        "unit.columnGridMetres",
        unit -> least.toString(),
        unit -> {
          String grid = unit.properties().columnGridMetres();
          return grid == null ? Truth.UNKNOWN : Truth.of(ColumnGrid.of(grid).isAtLeast(least));
        },
        Comparator.comparing((FreeUnit unit) -> gridOf(unit)).reversed(),
        unit -> text(unit.properties().columnGridMetres()));
  }

  /** A unit without a date is in use already, so it is ready. */
  static SpaceNeed<FreeUnit> readyBy(LocalDate day) {
    return new SpaceNeed<>(
        Kind.READY_BY,
        "unit.availableFrom",
        unit -> day.toString(),
        unit -> Truth.of(!readyOn(unit).isAfter(day)),
        Comparator.comparing(UnitNeeds::readyOn),
        unit -> unit.availableFrom() == null ? "" : unit.availableFrom().toString());
  }

  private static LocalDate readyOn(FreeUnit unit) {
    LocalDate day = unit.availableFrom();
    return day == null ? LocalDate.MIN : day;
  }

  private static ColumnGrid gridOf(FreeUnit unit) {
    String grid = unit.properties().columnGridMetres();
    return grid == null ? ColumnGrid.NONE : ColumnGrid.of(grid);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
