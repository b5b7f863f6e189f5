package io.chengjie.park.factories;

import io.chengjie.proto.park.v1.Unit;
import java.util.List;
import java.util.Map;

/**
 * What surrounds units at one moment.
 *
 * @param states by unit id; a unit that is missing is free
 * @param adjacent ids by unit id, sorted
 */
record UnitSurroundings(Map<String, Unit.State> states, Map<String, List<String>> adjacent) {

  /** A unit that was recorded just now: nobody can have claimed it. */
  static UnitSurroundings ofNew(UnitRecord unit, Unit request) {
    List<String> adjacent = request.getAdjacentUnitIdsList().stream().distinct().sorted().toList();
    return new UnitSurroundings(Map.of(), Map.of(unit.id, adjacent));
  }

  Unit.State stateOf(String unitId) {
    return states.getOrDefault(unitId, Unit.State.FREE);
  }

  List<String> adjacentTo(String unitId) {
    return adjacent.getOrDefault(unitId, List.of());
  }
}
