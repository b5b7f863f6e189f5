package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ParkProject;
import io.chengjie.proto.park.v1.ParkProjectTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds units of tenants to a park project, so that it still hangs together. */
@ApplicationScoped
class ParkProjectGrowth {
  /**
   * Units of a tenant, as a request names them.
   *
   * @param field path of the list in the request
   */
  record Addition(String projectId, List<String> unitIds, String field) {
    static Addition of(ParkProjectTenant tenant, int index) {
      return new Addition(
          tenant.getProjectId(),
          tenant.getUnitIdsList(),
          "parkProject.tenants[" + index + "].unitIds");
    }
  }

  private final ParkProjectRepository parkProjects;
  private final ParkProjects rules;
  private final ParkProjectReader reader;
  private final Units units;
  private final Tenancies tenancies;
  private final EventLog events;

  ParkProjectGrowth(
      ParkProjectRepository parkProjects,
      ParkProjects rules,
      ParkProjectReader reader,
      Units units,
      Tenancies tenancies,
      EventLog events) {
    this.parkProjects = parkProjects;
    this.rules = rules;
    this.reader = reader;
    this.units = units;
    this.tenancies = tenancies;
    this.events = events;
  }

  /**
   * @param project stored and locked
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, UNIT_RETIRED,
   *     UNIT_IN_PARK_PROJECT, UNITS_NOT_ADJACENT
   */
  ParkProject grow(String event, ParkProjectRecord project, List<Addition> additions) {
    Set<String> added = addedIds(additions);
    Set<String> group = new TreeSet<>(added);
    parkProjects.unitsOf(List.of(project.id)).forEach(unit -> group.add(unit.unitId));
    Map<String, UnitRecord> rows = units.lockCurrent(group);
    for (Addition addition : additions) {
      SameZone.require(project.zoneId, addition.unitIds(), rows, addition.field());
    }
    rules.refuseMembers(added);
    rules.requireConnected(group);
    for (Addition addition : additions) {
      tenancies.begin(project, addition.projectId(), addition.unitIds());
    }
    ParkProject grown = reader.message(project);
    events.append("parkProjects", project.id, event, grown);
    return grown;
  }

  private static Set<String> addedIds(List<Addition> additions) {
    Violations violations = new Violations();
    Set<String> ids = new TreeSet<>();
    for (Addition addition : additions) {
      for (int i = 0; i < addition.unitIds().size(); i++) {
        if (!ids.add(addition.unitIds().get(i))) {
          violations.add(
              addition.field() + "[" + i + "]", ViolationReason.RULE_BROKEN, "rule", "once");
        }
      }
    }
    violations.throwIfAny();
    return ids;
  }
}
