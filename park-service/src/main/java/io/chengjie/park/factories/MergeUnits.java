package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.EntityTag;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.MergeUnitsRequest;
import io.chengjie.proto.park.v1.MergedUnit;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges adjacent units of one building into one of the same area. */
@ApplicationScoped
class MergeUnits {
  private final Mutations mutations;
  private final Buildings buildings;
  private final Units units;
  private final Adjacency adjacency;
  private final UnitReplacement replacement;
  private final Ids ids;

  MergeUnits(
      Mutations mutations,
      Buildings buildings,
      Units units,
      Adjacency adjacency,
      UnitReplacement replacement,
      Ids ids) {
    this.mutations = mutations;
    this.buildings = buildings;
    this.units = units;
    this.adjacency = adjacency;
    this.replacement = replacement;
    this.ids = ids;
  }

  Unit run(MergeUnitsRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::merge);
  }

  private Unit merge(MergeUnitsRequest request) {
    refuseRepeated(request.getUnitsList());
    Map<String, String> versions = new TreeMap<>();
    request.getUnitsList().forEach(unit -> versions.put(unit.getUnitId(), unit.getVersion()));
    BuildingRecord building = buildings.openForUnits(request.getId());
    List<UnitRecord> merged = open(building, versions);
    Map<String, Set<String>> neighbours = adjacency.of(versions.keySet());
    refuseApart(merged, neighbours);
    Set<String> outer = new TreeSet<>();
    neighbours.values().forEach(outer::addAll);
    outer.removeAll(versions.keySet());
    UnitRecord whole =
        Merging.of(ids.next("UNT"), request.getCode(), merged, building.availableFrom);
    return replacement
        .replace("UnitsMerged", merged, List.of(whole), Map.of(whole.id, outer))
        .getFirst();
  }

  /** The units, locked together with their neighbours. */
  private List<UnitRecord> open(BuildingRecord building, Map<String, String> versions) {
    Set<String> locked = new TreeSet<>(versions.keySet());
    adjacency.of(versions.keySet()).values().forEach(locked::addAll);
    Map<String, UnitRecord> rows = units.lockCurrent(locked);
    List<UnitRecord> merged = versions.keySet().stream().map(rows::get).toList();
    for (UnitRecord unit : merged) {
      if (!unit.buildingId.equals(building.id)) {
        throw Rejection.of(ErrorReason.UNIT_OF_OTHER_BUILDING)
            .with("unitId", unit.id)
            .with("buildingId", building.id);
      }
    }
    for (UnitRecord unit : merged) {
      EntityTag.requireContent(versions.getOrDefault(unit.id, ""), unit.version);
    }
    return merged;
  }

  private static void refuseRepeated(List<MergedUnit> units) {
    Violations violations = new Violations();
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < units.size(); i++) {
      if (!seen.add(units.get(i).getUnitId())) {
        violations.add("units[" + i + "].unitId", ViolationReason.RULE_BROKEN, "rule", "once");
      }
    }
    violations.throwIfAny();
  }

  private static void refuseApart(List<UnitRecord> merged, Map<String, Set<String>> neighbours) {
    Contiguity.broken(merged.stream().map(unit -> unit.id).toList(), neighbours)
        .ifPresent(
            apart -> {
              throw UnitsApart.at(apart, merged);
            });
  }
}
