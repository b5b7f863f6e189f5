package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;

/** Keeps every change of a capacity with its reason, and tells of it. */
@ApplicationScoped
class CapacityHistory {
  private final EntityManager entityManager;
  private final EventLog events;
  private final Ids ids;

  CapacityHistory(EntityManager entityManager, EventLog events, Ids ids) {
    this.entityManager = entityManager;
    this.events = events;
    this.ids = ids;
  }

  /**
   * @param pool after the change
   */
  void append(UtilityPool pool, BigDecimal before, String explanation, Instant now) {
    PoolCapacityChangeRecord change = new PoolCapacityChangeRecord();
    change.id = ids.next("PCC");
    change.poolId = pool.getId();
    change.before = before;
    change.after = new BigDecimal(pool.getCapacity());
    change.explanation = explanation;
    change.changedBy = Caller.current().subject();
    change.changedAt = now;
    entityManager.persist(change);
    events.append("utilityPools", pool.getId(), "PoolCapacitySet", pool);
  }
}
