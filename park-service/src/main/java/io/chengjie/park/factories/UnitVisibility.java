package io.chengjie.park.factories;

import io.chengjie.park.parks.Clearance;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * What of a unit its caller may see: for whom it is set aside is for officials of the region. Joins
 * the current transaction.
 */
@ApplicationScoped
class UnitVisibility {
  private final Clearance clearance;

  UnitVisibility(Clearance clearance) {
    this.clearance = clearance;
  }

  List<Unit> of(List<Unit> units) {
    Set<String> open =
        clearance.among(units.stream().filter(Unit::hasEarmark).map(Unit::getParkId).toList());
    return units.stream()
        .map(unit -> open.contains(unit.getParkId()) ? unit : forAnybody(unit))
        .toList();
  }

  private static Unit forAnybody(Unit unit) {
    return unit.hasEarmark() ? unit.toBuilder().clearEarmark().build() : unit;
  }
}
