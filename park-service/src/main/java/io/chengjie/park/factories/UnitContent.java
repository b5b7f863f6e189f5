package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.space.Origin;
import io.chengjie.proto.park.v1.Unit;
import java.time.LocalDate;

/** Checks what a unit says of itself, beyond the shape. */
final class UnitContent {
  private UnitContent() {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED
   */
  static void check(Unit unit, LocalDate today) {
    Violations violations = new Violations();
    Origin.check(unit.getOrigin(), "unit.origin", today, violations);
    violations.throwIfAny();
  }
}
