package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parts a unit from neighbours; a park project must still hang together afterwards. */
@ApplicationScoped
class RemoveUnitAdjacency {
  private final Mutations mutations;
  private final Units units;
  private final Adjacency adjacency;
  private final ParkProjects parkProjects;
  private final UnitJournal journal;

  RemoveUnitAdjacency(
      Mutations mutations,
      Units units,
      Adjacency adjacency,
      ParkProjects parkProjects,
      UnitJournal journal) {
    this.mutations = mutations;
    this.units = units;
    this.adjacency = adjacency;
    this.parkProjects = parkProjects;
    this.journal = journal;
  }

  Unit run(RemoveUnitAdjacencyRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::remove);
  }

  private Unit remove(RemoveUnitAdjacencyRequest request) {
    List<String> ids = request.getAdjacentUnitIdsList();
    parkProjects.lockOf(request.getId());
    UnitRecord unit = units.open(request.getId(), request.getEtag(), ids);
    Set<String> removed = new TreeSet<>(ids);
    removed.retainAll(adjacency.of(List.of(unit.id)).getOrDefault(unit.id, Set.of()));
    adjacency.part(unit.id, removed);
    parkProjects.requireTogether(unit.id, removed);
    if (!removed.isEmpty()) {
      units.raiseVersions(removed);
      units.raiseVersion(unit);
    }
    return journal.write("UnitAdjacencyRemoved", unit);
  }
}
