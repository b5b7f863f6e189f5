package io.chengjie.park.pools;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What other features ask about pools. Joins the current transaction. */
@ApplicationScoped
public class PoolLookup {
  private final EntityManager entityManager;

  PoolLookup(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Whom the pools serve, by pool id; unknown ids are missing. */
  public Map<String, PoolPlace> placesOf(Collection<String> poolIds) {
    if (poolIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select p.id, p.parkId, p.zoneId from PoolRecord p where p.id in :ids", Object[].class)
        .setParameter("ids", poolIds)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0], row -> new PoolPlace((String) row[1], (String) row[2])));
  }

  /**
   * What is left of every pool in a region, by the least capacity from today on. Leases that have
   * run out count as left.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   */
  public PoolsLeft leftIn(String regionPrefix, Instant now) {
    return left(
        " join ParkRecord park on park.id = p.parkId where park.regionCode like :place",
        regionPrefix + "%",
        now);
  }

  /** What is left of every pool of a park, those of its zones among them. */
  public PoolsLeft leftInPark(String parkId, Instant now) {
    return left(" where p.parkId = :place", parkId, now);
  }

  private PoolsLeft left(String where, String place, Instant now) {
    PoolsLeft left = new PoolsLeft();
    entityManager
        .createQuery(
            "select p.parkId, p.zoneId, p.kind, coalesce((select min(n.capacity) from"
                + " PlannedCapacityRecord n where n.poolId = p.id and n.claimable is not null"
                + " and n.effectiveOn >= (select max(d.effectiveOn) from PlannedCapacityRecord d"
                + " where d.poolId = p.id and d.claimable is not null"
                + " and d.effectiveOn <= :today)), least(p.capacity, p.plannedLeast))"
                + " - p.held - p.reserved - p.allocated"
                + " + coalesce((select sum(c.quantity) from PoolClaimRecord c"
                + " where c.poolId = p.id and c.live and c.endsAt <= :now), 0)"
                + " from PoolRecord p"
                + where,
            Object[].class)
        .setParameter("place", place)
        .setParameter("now", now)
        .setParameter("today", LocalDate.ofInstant(now, BusinessZone.SHANGHAI))
        .getResultStream()
        .forEach(
            row ->
                left.add(
                    new PoolPlace((String) row[0], (String) row[1]),
                    (UtilityPool.Kind) row[2],
                    (BigDecimal) row[3]));
    return left;
  }
}
