package io.chengjie.park.factories;

import io.chengjie.park.space.Lineage;
import io.chengjie.park.space.SpaceDetail;
import io.chengjie.park.space.SpaceNow;
import io.chengjie.proto.park.v1.UnitReadiness;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What surrounds units at one moment.
 *
 * @param claimed by unit id; a unit that is missing is free
 * @param adjacent ids by unit id, sorted
 * @param readiness by unit id
 * @param details origin and lineage by unit id
 */
record UnitSurroundings(
    Map<String, SpaceNow> claimed,
    Map<String, ? extends Collection<String>> adjacent,
    Map<String, UnitReadiness> readiness,
    Map<String, SpaceDetail> details) {
  private static final SpaceDetail NO_DETAIL = new SpaceDetail(null, Lineage.Kin.NONE);

  SpaceNow claimsOf(String unitId) {
    return claimed.getOrDefault(unitId, SpaceNow.FREE);
  }

  Collection<String> adjacentTo(String unitId) {
    Collection<String> neighbours = adjacent.get(unitId);
    return neighbours == null ? List.of() : neighbours;
  }

  UnitReadiness readinessOf(String unitId) {
    return readiness.getOrDefault(unitId, UnitReadiness.getDefaultInstance());
  }

  SpaceDetail detailOf(String unitId) {
    return details.getOrDefault(unitId, NO_DETAIL);
  }
}
