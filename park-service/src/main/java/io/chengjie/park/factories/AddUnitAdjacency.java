package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.AddUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins a unit to others of its zone. */
@ApplicationScoped
class AddUnitAdjacency {
  private final Mutations mutations;
  private final Units units;
  private final Adjacency adjacency;
  private final UnitJournal journal;

  AddUnitAdjacency(Mutations mutations, Units units, Adjacency adjacency, UnitJournal journal) {
    this.mutations = mutations;
    this.units = units;
    this.adjacency = adjacency;
    this.journal = journal;
  }

  Unit run(AddUnitAdjacencyRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::add);
  }

  private Unit add(AddUnitAdjacencyRequest request) {
    List<String> ids = request.getAdjacentUnitIdsList();
    refuseItself(request.getId(), ids);
    UnitRecord unit = units.open(request.getId(), request.getEtag(), ids);
    Map<String, UnitRecord> others = units.lockCurrent(new TreeSet<>(ids));
    SameZone.require(unit.zoneId, ids, others, "adjacentUnitIds");
    Set<String> added = new TreeSet<>(ids);
    added.removeAll(adjacency.of(List.of(unit.id)).getOrDefault(unit.id, Set.of()));
    adjacency.join(unit.id, added);
    if (!added.isEmpty()) {
      units.raiseVersions(added);
      units.raiseVersion(unit);
    }
    return journal.write("UnitAdjacencyAdded", unit);
  }

  private static void refuseItself(String id, List<String> ids) {
    Violations violations = new Violations();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).equals(id)) {
        violations.add(
            "adjacentUnitIds[" + i + "]", ViolationReason.RULE_BROKEN, "rule", "another unit");
      }
    }
    violations.throwIfAny();
  }
}
