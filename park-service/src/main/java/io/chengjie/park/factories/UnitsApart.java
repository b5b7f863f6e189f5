package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import java.util.Collection;

/** UNITS_NOT_ADJACENT for units that do not hang together. */
final class UnitsApart {
  private UnitsApart() {}

  /**
   * @param unitId one that cannot be reached from the others
   */
  static Rejection at(String unitId, Collection<UnitRecord> units) {
    String code =
        units.stream()
            .filter(unit -> unit.id.equals(unitId))
            .map(unit -> unit.code)
            .findFirst()
            .orElse(unitId);
    return Rejection.of(ErrorReason.UNITS_NOT_ADJACENT).with("unitId", unitId).with("code", code);
  }
}
