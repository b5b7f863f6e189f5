package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.factories.FreeUnit.Properties;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that every unit of a site must offer.
 *
 * @param fact name of the unit's property, for the list of missing facts
 * @param truth whether a unit offers it
 * @param betterFirst order of units whose property is known
 * @param text what a unit offers, where known
 */
record UnitNeed(
    Kind kind,
    String fact,
    String asked,
    Function<FreeUnit, Truth> truth,
    Comparator<FreeUnit> betterFirst,
    Function<FreeUnit, String> text) {

  static UnitNeed floorLoad(BigDecimal least) {
    return atLeast(
        Kind.FLOOR_LOAD,
        "unit.floorLoadKnPerSquareMetre",
        least,
        Properties::floorLoadKnPerSquareMetre);
  }

  static UnitNeed clearHeight(BigDecimal least) {
    return atLeast(
        Kind.CLEAR_HEIGHT, "unit.clearHeightMetres", least, Properties::clearHeightMetres);
  }

  static UnitNeed crane(BigDecimal leastTonnes) {
    return atLeast(Kind.CRANE, "unit.craneTonnes", leastTonnes, Properties::craneTonnes);
  }

  static UnitNeed twoCircuits() {
    return yes(Kind.DUAL_FEED, "unit.dualFeed", Properties::dualFeed);
  }

  static UnitNeed loadingDock() {
    return yes(Kind.LOADING_DOCK, "unit.loadingDock", Properties::loadingDock);
  }

  static UnitNeed discharge() {
    return yes(Kind.DISCHARGE, "unit.dischargeAllowed", Properties::dischargeAllowed);
  }

  /**
   * Space built for a class takes that class and the milder ones (GB 50016): A 甲 is the worst.
   *
   * @param production A to E
   */
  static UnitNeed fireClass(String production) {
    return new UnitNeed(
        Kind.FIRE_CLASS,
        "unit.fireClass",
        production,
        unit -> {
          String built = unit.properties().fireClass();
          return built == null ? Truth.UNKNOWN : Truth.of(built.compareTo(production) <= 0);
        },
        Comparator.comparing(unit -> text(unit.properties().fireClass())),
        unit -> text(unit.properties().fireClass()));
  }

  /** Both spans are at least as wide; the grid may be turned. */
  static UnitNeed columnGrid(ColumnGrid least) {
    return new UnitNeed(
        Kind.COLUMN_GRID,
        "unit.columnGridMetres",
        least.toString(),
        unit -> {
          String grid = unit.properties().columnGridMetres();
          return grid == null ? Truth.UNKNOWN : Truth.of(ColumnGrid.of(grid).isAtLeast(least));
        },
        Comparator.comparing((FreeUnit unit) -> gridOf(unit)).reversed(),
        unit -> text(unit.properties().columnGridMetres()));
  }

  /** A unit without a date is in use already, so it is ready. */
  static UnitNeed readyBy(LocalDate day) {
    return new UnitNeed(
        Kind.READY_BY,
        "unit.availableFrom",
        day.toString(),
        unit -> Truth.of(!readyOn(unit).isAfter(day)),
        Comparator.comparing(UnitNeed::readyOn),
        unit -> unit.availableFrom() == null ? "" : unit.availableFrom().toString());
  }

  private static LocalDate readyOn(FreeUnit unit) {
    LocalDate day = unit.availableFrom();
    return day == null ? LocalDate.MIN : day;
  }

  private static UnitNeed yes(
      Kind kind, String fact, Function<Properties, @Nullable Boolean> property) {
    return new UnitNeed(
        kind,
        fact,
        "true",
        unit -> Truth.of(property.apply(unit.properties())),
        Comparator.comparing(unit -> !Boolean.TRUE.equals(property.apply(unit.properties()))),
        unit -> String.valueOf(Boolean.TRUE.equals(property.apply(unit.properties()))));
  }

  private static UnitNeed atLeast(
      Kind kind,
      String fact,
      BigDecimal least,
      Function<Properties, @Nullable BigDecimal> property) {
    Comparator<FreeUnit> smallerFirst =
        Comparator.comparing(unit -> known(property.apply(unit.properties())));
    return new UnitNeed(
        kind,
        fact,
        Decimals.quantity(least),
        unit -> {
          BigDecimal value = property.apply(unit.properties());
          return value == null ? Truth.UNKNOWN : Truth.of(value.compareTo(least) >= 0);
        },
        smallerFirst.reversed(),
        unit -> Decimals.quantity(known(property.apply(unit.properties()))));
  }

  private static ColumnGrid gridOf(FreeUnit unit) {
    String grid = unit.properties().columnGridMetres();
    return grid == null ? ColumnGrid.NONE : ColumnGrid.of(grid);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static BigDecimal known(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
