package io.chengjie.park.pools;

import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What other features ask about pools. Joins the current transaction. */
@ApplicationScoped
public class PoolLookup {
  private final EntityManager entityManager;

  PoolLookup(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Park id by pool id; unknown ids are missing. */
  public Map<String, String> parksOf(Collection<String> poolIds) {
    if (poolIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("select p.id, p.parkId from PoolRecord p where p.id in :ids", Object[].class)
        .setParameter("ids", poolIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /**
   * What is left of every pool in a region, by park and kind. Leases that have run out count as
   * left.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   */
  public Map<String, Map<UtilityPool.Kind, BigDecimal>> freeIn(String regionPrefix, Instant now) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select p.parkId, p.kind, p.capacity - p.held - p.reserved - p.allocated"
                    + " + coalesce((select sum(c.quantity) from PoolClaimRecord c"
                    + " where c.poolId = p.id and c.live and c.endsAt <= :now), 0)"
                    + " from PoolRecord p join ParkRecord park on park.id = p.parkId"
                    + " where park.regionCode like :region",
                Object[].class)
            .setParameter("region", regionPrefix + "%")
            .setParameter("now", now)
            .getResultList();
    Map<String, Map<UtilityPool.Kind, BigDecimal>> free = new HashMap<>();
    for (Object[] row : rows) {
      free.computeIfAbsent((String) row[0], park -> new EnumMap<>(UtilityPool.Kind.class))
          .put((UtilityPool.Kind) row[1], (BigDecimal) row[2]);
    }
    return free;
  }
}
