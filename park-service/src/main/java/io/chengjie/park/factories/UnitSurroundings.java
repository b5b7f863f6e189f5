package io.chengjie.park.factories;

import io.chengjie.park.space.Phase;
import io.chengjie.proto.park.v1.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds units at one moment.
 *
 * @param phases by unit id; a unit that is missing is free
 * @param adjacent ids by unit id, sorted
 */
record UnitSurroundings(Map<String, Phase> phases, Map<String, List<String>> adjacent) {

  /** A unit that was recorded just now: nobody can have claimed it. */
  static UnitSurroundings ofNew(UnitRecord unit, Unit request) {
    List<String> adjacent = request.getAdjacentUnitIdsList().stream().distinct().sorted().toList();
    return new UnitSurroundings(Map.of(), Map.of(unit.id, adjacent));
  }

  Unit.State stateOf(String unitId) {
    return UnitMapping.state(Optional.ofNullable(phases.get(unitId)));
  }

  List<String> adjacentTo(String unitId) {
    return adjacent.getOrDefault(unitId, List.of());
  }
}
