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
   * @param parted from the unit; where a tenant has left, the rest need not hang together, but
   *     nothing else may fall apart
   * @throws Rejection UNITS_NOT_ADJACENT when units of one park project can no longer be reached
   *     from each other
   */
  void requireTogether(String unitId, Collection<String> parted) {
    for (ParkProjectUnitRecord member : parkProjects.memberships(List.of(unitId))) {
      List<String> group =
          parkProjects.unitsOf(List.of(member.parkProjectId)).stream()
              .map(other -> other.unitId)
              .toList();
      Contiguity.beyond(unitId, group, adjacency.of(group)).stream()
          .filter(parted::contains)
          .findFirst()
          .ifPresent(this::refuse);
    }
  }

  /**
   * @throws Rejection UNITS_NOT_ADJACENT
   */
  void requireConnected(Collection<String> unitIds) {
    Contiguity.broken(unitIds, adjacency.of(unitIds)).ifPresent(this::refuse);
  }

  private void refuse(String apart) {
    throw UnitsApart.at(apart, units.list("id", apart));
  }
}
