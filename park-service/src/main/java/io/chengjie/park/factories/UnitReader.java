package io.chengjie.park.factories;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes unit rows with what lies around them: claims now and neighbours. Joins the current
 * transaction.
 */
@ApplicationScoped
class UnitReader {
  private final EntityManager entityManager;
  private final SpaceStates states;
  private final DatabaseClock clock;

  UnitReader(EntityManager entityManager, SpaceStates states, DatabaseClock clock) {
    this.entityManager = entityManager;
    this.states = states;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  /** Adds the condition that units {@code r} are in the state; UNSPECIFIED adds none. */
  void whereState(Conditions conditions, Unit.State state, Instant now) {
    if (state != Unit.State.STATE_UNSPECIFIED) {
      SpaceStates.where(conditions, UnitMapping.phase(state), now);
    }
  }

  List<Unit> messages(Collection<UnitRecord> units, Instant now) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<String> ids = units.stream().map(unit -> unit.id).toList();
    UnitSurroundings around = new UnitSurroundings(states.of(ids, now), adjacent(ids));
    return units.stream().map(unit -> UnitMapping.message(unit, around)).toList();
  }

  private Map<String, List<String>> adjacent(List<String> ids) {
    return entityManager
        .createQuery(
            "from AdjacencyRecord a where a.unitId in :ids order by a.unitId, a.adjacentUnitId",
            AdjacencyRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                pair -> pair.unitId,
                Collectors.mapping(pair -> pair.adjacentUnitId, Collectors.toList())));
  }
}
