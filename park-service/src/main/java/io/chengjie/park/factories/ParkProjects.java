package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What changes of units must respect of park projects. Joins the current transaction. */
@ApplicationScoped
class ParkProjects {
  private final ParkProjectRepository parkProjects;
  private final Adjacency adjacency;
  private final UnitRepository units;

  ParkProjects(ParkProjectRepository parkProjects, Adjacency adjacency, UnitRepository units) {
    this.parkProjects = parkProjects;
    this.adjacency = adjacency;
    this.units = units;
  }

  /** Locks the park project of the unit, if it has one; before any unit is locked. */
  void lockOf(String unitId) {
    parkProjects
        .memberships(List.of(unitId))
        .forEach(member -> parkProjects.getLocked(member.parkProjectId));
  }

  /**
   * @throws Rejection UNIT_IN_PARK_PROJECT for the first unit that belongs to one
   */
  void refuseMembers(Collection<String> unitIds) {
    parkProjects.memberships(unitIds).stream()
        .findFirst()
        .ifPresent(
            member -> {
              throw Rejection.of(ErrorReason.UNIT_IN_PARK_PROJECT)
                  .with("unitId", member.unitId)
                  .with("parkProjectId", member.parkProjectId);
            });
  }

  /**
   * @throws Rejection UNITS_NOT_ADJACENT when the park project of the unit does not hang together
   */
  void requireWhole(String unitId) {
    for (ParkProjectUnitRecord member : parkProjects.memberships(List.of(unitId))) {
      requireConnected(
          parkProjects.unitsOf(List.of(member.parkProjectId)).stream()
              .map(other -> other.unitId)
              .toList());
    }
  }

  /**
   * @throws Rejection UNITS_NOT_ADJACENT
   */
  void requireConnected(Collection<String> unitIds) {
    Contiguity.broken(unitIds, adjacency.of(unitIds))
        .ifPresent(
            apart -> {
              throw UnitsApart.at(apart, units.list("id", apart));
            });
  }
}
