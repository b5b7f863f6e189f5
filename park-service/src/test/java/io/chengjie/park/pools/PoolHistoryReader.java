package io.chengjie.park.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The changes of a pool's capacity as they are kept. */
@ApplicationScoped
class PoolHistoryReader {
  private final EntityManager entityManager;

  PoolHistoryReader(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Transactional
  List<String> of(String poolId) {
    return entityManager
        .createQuery(
            "from PoolCapacityChangeRecord c where c.poolId = :pool",
            PoolCapacityChangeRecord.class)
        .setParameter("pool", poolId)
        .getResultStream()
        .map(
            change ->
                "%s → %s %s %s"
                    .formatted(change.before, change.after, change.explanation, change.changedBy))
        .toList();
  }
}
