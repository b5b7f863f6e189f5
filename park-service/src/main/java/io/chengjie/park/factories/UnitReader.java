package io.chengjie.park.factories;

import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Completes unit rows with what lies around them: claims now, neighbours, readiness, origin,
 * lineage; as many queries for many units as for one. Joins the current transaction.
 */
@ApplicationScoped
class UnitReader {
  private final SpaceStates states;
  private final Adjacency adjacency;
  private final Readiness readiness;
  private final SpaceDetails details;

  UnitReader(SpaceStates states, Adjacency adjacency, Readiness readiness, SpaceDetails details) {
    this.states = states;
    this.adjacency = adjacency;
    this.readiness = readiness;
    this.details = details;
  }

  Unit message(UnitRecord unit, Instant now) {
    return messages(List.of(unit), now).getFirst();
  }

  List<Unit> messages(Collection<UnitRecord> units, Instant now) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<String> ids = units.stream().map(unit -> unit.id).toList();
    UnitSurroundings around =
        new UnitSurroundings(
            states.of(ids, now),
            adjacency.of(ids),
            readiness.of(ids, Today.of(now)),
            details.of(ids));
    return units.stream().map(unit -> UnitMapping.message(unit, around)).toList();
  }
}
