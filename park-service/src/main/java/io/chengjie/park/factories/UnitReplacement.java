package io.chengjie.park.factories;

import io.chengjie.park.space.Reshape;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts units in the place of others of the same building and of the same area in all, joined to
 * what lay around. The old ones retire. Joins the current transaction.
 */
@ApplicationScoped
class UnitReplacement {
  private final Reshape reshape;
  private final NewUnits newUnits;
  private final ParkProjects parkProjects;
  private final UnitJournal journal;
  private final UnitRepository units;
  private final BuildingRepository buildings;

  UnitReplacement(
      Reshape reshape,
      NewUnits newUnits,
      ParkProjects parkProjects,
      UnitJournal journal,
      UnitRepository units,
      BuildingRepository buildings) {
    this.reshape = reshape;
    this.newUnits = newUnits;
    this.parkProjects = parkProjects;
    this.journal = journal;
    this.units = units;
    this.buildings = buildings;
  }

  /**
   * @param old opened, with their neighbours locked
   * @param wiring all neighbours of each new unit
   * @return the new units as they are afterwards
   * @throws io.chengjie.chassis.errors.Rejection UNIT_IN_PARK_PROJECT, SPACE_CLAIMED,
   *     AREA_NOT_PRESERVED, CODE_ALREADY_USED
   */
  List<Unit> replace(
      String event,
      List<UnitRecord> old,
      List<UnitRecord> replacements,
      Map<String, Set<String>> wiring) {
    List<String> oldIds = old.stream().map(unit -> unit.id).toList();
    parkProjects.refuseMembers(oldIds);
    BuildingRecord building = buildings.getForUnits(replacements.getFirst().buildingId);
    List<SpaceSite> sites =
        replacements.stream().map(unit -> UnitMapping.site(unit, building)).toList();
    reshape.replace(oldIds, sites);
    newUnits.replace(oldIds, replacements, wiring, outer(wiring));
    journal.write("UnitRetired", units.list("id in ?1 order by id", oldIds));
    return journal.write(event, replacements);
  }

  private static Set<String> outer(Map<String, Set<String>> wiring) {
    Set<String> outer = new TreeSet<>();
    wiring.values().forEach(outer::addAll);
    outer.removeAll(wiring.keySet());
    return outer;
  }
}
