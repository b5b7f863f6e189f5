package io.chengjie.park.factories;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several units are as one: what the least of them has, all of it has. Where that depends on
 * something unknown, it is unknown.
 */
final class Merging {
  private final List<UnitRecord> units;

  private Merging(List<UnitRecord> units) {
    this.units = units;
  }

  /**
   * @param units two or more of one building
   * @param buildingAvailableFrom first day of use of the units that have none of their own; null:
   *     in use
   */
  static UnitRecord of(
      String id, String code, List<UnitRecord> units, @Nullable LocalDate buildingAvailableFrom) {
    return new Merging(units).whole(id, code, buildingAvailableFrom);
  }

  private UnitRecord whole(String id, String code, @Nullable LocalDate buildingAvailableFrom) {
    UnitRecord first = units.getFirst();
    UnitRecord whole = new UnitRecord();
    whole.id = id;
    whole.buildingId = first.buildingId;
    whole.zoneId = first.zoneId;
    whole.parkId = first.parkId;
    whole.code = code;
    whole.floor = units.stream().mapToInt(unit -> unit.floor).min().orElseThrow();
    whole.areaSquareMetres =
        units.stream().map(unit -> unit.areaSquareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
    whole.floorLoadKnPerSquareMetre =
        ofAll(unit -> unit.floorLoadKnPerSquareMetre, BigDecimal::min);
    whole.clearHeightMetres = ofAll(unit -> unit.clearHeightMetres, BigDecimal::min);
    whole.craneTonnes = ofAll(unit -> unit.craneTonnes, BigDecimal::min);
    whole.powerKva = ofAll(unit -> unit.powerKva, BigDecimal::add);
    // The letters rise as the hazard falls: E bears the least.
    whole.fireClass =
        ofAll(unit -> unit.fireClass, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    whole.columnGridMetres = common(unit -> unit.columnGridMetres);
    whole.loadingDock = decided(unit -> unit.loadingDock, true);
    whole.dualFeed = decided(unit -> unit.dualFeed, false);
    whole.dischargeAllowed = decided(unit -> unit.dischargeAllowed, false);
    whole.temporaryUseAllowed = decided(unit -> unit.temporaryUseAllowed, false);
    whole.rentCurrency = common(unit -> unit.rentCurrency);
    whole.rentMinorUnits = whole.rentCurrency == null ? null : common(unit -> unit.rentMinorUnits);
    if (whole.rentMinorUnits == null) {
      whole.rentCurrency = null;
    }
    whole.availableFrom = availableFrom(buildingAvailableFrom);
    return whole;
  }

  /** Null when one of them is unknown. */
  private <T> @Nullable T ofAll(
      Function<UnitRecord, @Nullable T> property, BinaryOperator<T> least) {
    T result = null;
    for (UnitRecord unit : units) {
      T value = property.apply(unit);
      if (value == null) {
        return null;
      }
      result = result == null ? value : least.apply(result, value);
    }
    return result;
  }

  /** Null when they are not all the same. */
  private <T> @Nullable T common(Function<UnitRecord, @Nullable T> property) {
    T first = property.apply(units.getFirst());
    return units.stream().allMatch(unit -> Objects.equals(property.apply(unit), first))
        ? first
        : null;
  }

  /**
   * @param decisive the answer that one unit gives for all
   */
  private @Nullable Boolean decided(
      Function<UnitRecord, @Nullable Boolean> property, boolean decisive) {
    boolean unknown = false;
    for (UnitRecord unit : units) {
      Boolean value = property.apply(unit);
      if (value == null) {
        unknown = true;
      } else if (value == decisive) {
        return decisive;
      }
    }
    return unknown ? null : !decisive;
  }

  /** The last day on which one of them becomes usable; that of the building while all follow it. */
  private @Nullable LocalDate availableFrom(@Nullable LocalDate ofBuilding) {
    if (units.stream().allMatch(unit -> unit.availableFrom == null)) {
      return null;
    }
    return units.stream()
        .map(
            unit ->
                Optional.ofNullable(unit.availableFrom == null ? ofBuilding : unit.availableFrom))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
