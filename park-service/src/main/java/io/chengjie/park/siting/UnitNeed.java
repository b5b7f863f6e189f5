package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.parks.Decimals;
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
        FreeUnit::floorLoadKnPerSquareMetre);
  }

  static UnitNeed clearHeight(BigDecimal least) {
    return atLeast(Kind.CLEAR_HEIGHT, "unit.clearHeightMetres", least, FreeUnit::clearHeightMetres);
  }

  static UnitNeed twoCircuits() {
    return new UnitNeed(
        Kind.DUAL_FEED,
        "unit.dualFeed",
        "true",
        unit -> Truth.of(unit.dualFeed()),
        Comparator.comparing(unit -> !Boolean.TRUE.equals(unit.dualFeed())),
        unit -> String.valueOf(Boolean.TRUE.equals(unit.dualFeed())));
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

  private static UnitNeed atLeast(
      Kind kind, String fact, BigDecimal least, Function<FreeUnit, @Nullable BigDecimal> property) {
    Comparator<FreeUnit> smallerFirst = Comparator.comparing(unit -> known(property.apply(unit)));
    return new UnitNeed(
        kind,
        fact,
        Decimals.quantity(least),
        unit -> {
          BigDecimal value = property.apply(unit);
          return value == null ? Truth.UNKNOWN : Truth.of(value.compareTo(least) >= 0);
        },
        smallerFirst.reversed(),
        unit -> Decimals.quantity(known(property.apply(unit))));
  }

  private static BigDecimal known(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
