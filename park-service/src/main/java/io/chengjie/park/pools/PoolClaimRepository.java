package io.chengjie.park.pools;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims on pools. */
@ApplicationScoped
class PoolClaimRepository implements PanacheRepositoryBase<PoolClaimRecord, String> {

  List<PoolClaimRecord> liveOfHold(String holdId) {
    return list("holdId = ?1 and live order by poolId", holdId);
  }

  /** Live claims of the pool that run out by themselves, the next first. */
  List<PoolClaimRecord> leasesOf(String poolId) {
    return list("poolId = ?1 and live and endsAt is not null order by endsAt", poolId);
  }

  /** What has run out but is not written down yet, by pool. */
  Map<String, BigDecimal> dueSums(Collection<String> poolIds, Instant now) {
    return getEntityManager()
        .createQuery(
            "select c.poolId, sum(c.quantity) from PoolClaimRecord c"
                + " where c.poolId in :ids and c.live and c.endsAt <= :now group by c.poolId",
            Object[].class)
        .setParameter("ids", poolIds)
        .setParameter("now", now)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (BigDecimal) row[1]));
  }
}
