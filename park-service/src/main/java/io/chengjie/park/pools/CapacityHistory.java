package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Keeps every change of a capacity with its reason, and tells of it. */
@ApplicationScoped
class CapacityHistory {
  private static final String CHANGE = "PCC";

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
  void append(PoolRecord pool, BigDecimal before, String explanation, Instant now) {
    persist(
        ids.next(CHANGE),
        pool.id,
        before,
        pool.capacity,
        explanation,
        Caller.current().subject(),
        now);
  }

  /**
   * What was planned took effect when its day began, whenever that is written down. Ids of one
   * millisecond have no order of their own; the history is listed by them.
   *
   * @param due the first day first
   */
  void planned(List<PlannedCapacityRecord> due, BigDecimal before) {
    List<String> sorted = due.stream().map(plan -> ids.next(CHANGE)).sorted().toList();
    BigDecimal last = before;
    for (int i = 0; i < due.size(); i++) {
      PlannedCapacityRecord plan = due.get(i);
      persist(
          sorted.get(i),
          plan.poolId,
          last,
          plan.capacity,
          plan.explanation,
          plan.plannedBy,
          plan.effectiveOn.atStartOfDay(BusinessZone.SHANGHAI).toInstant());
      last = plan.capacity;
    }
  }

  /**
   * @param pool after all that was planned until today
   */
  void settled(UtilityPool pool) {
    events.append("utilityPools", pool.getId(), "PlannedPoolCapacityEffective", pool);
  }

  private void persist(
      String id,
      String poolId,
      BigDecimal before,
      BigDecimal after,
      String explanation,
      String by,
      Instant at) {
    PoolCapacityChangeRecord change = new PoolCapacityChangeRecord();
    change.id = id;
    change.poolId = poolId;
    change.before = before;
    change.after = after;
    change.explanation = explanation;
    change.changedBy = by;
    change.changedAt = at;
    entityManager.persist(change);
  }
}
