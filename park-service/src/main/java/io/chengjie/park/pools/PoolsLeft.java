package io.chengjie.park.pools;

import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What is left of pools at one moment, by the park or the zone that they serve. */
public final class PoolsLeft {
  private final Map<String, Map<UtilityPool.Kind, BigDecimal>> byPlace = new HashMap<>();

  void add(PoolPlace place, UtilityPool.Kind kind, BigDecimal quantity) {
    String served = place.zoneId() == null ? place.parkId() : place.zoneId();
    byPlace
        .computeIfAbsent(served, id -> new EnumMap<>(UtilityPool.Kind.class))
        .put(kind, quantity);
  }

  /**
   * What a use of spaces in the zone may claim of one pool: the zone's own or that of the whole
   * park, whichever has more left. A kind that neither has is missing.
   */
  public Map<UtilityPool.Kind, BigDecimal> of(String parkId, String zoneId) {
    Map<UtilityPool.Kind, BigDecimal> left = new EnumMap<>(UtilityPool.Kind.class);
    left.putAll(byPlace.getOrDefault(parkId, Map.of()));
    byPlace
        .getOrDefault(zoneId, Map.of())
        .forEach((kind, quantity) -> left.merge(kind, quantity, BigDecimal::max));
    return left;
  }
}
