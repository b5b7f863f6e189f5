package io.chengjie.park.pools;

import io.chengjie.chassis.time.BusinessZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What pools are to have from which day on. What is planned binds claims at once, so that nothing
 * need happen on the day; what is more by then is written down by whoever needs it first. Joins the
 * current transaction.
 */
@ApplicationScoped
class PlannedCapacities {
  private final PlannedCapacityRepository plans;
  private final PoolRepository pools;
  private final CapacityHistory history;

  PlannedCapacities(
      PlannedCapacityRepository plans, PoolRepository pools, CapacityHistory history) {
    this.plans = plans;
    this.pools = pools;
    this.history = history;
  }

  /** By pool; one statement, or none where nothing is planned. */
  Map<String, CapacityTimeline> timelines(Collection<PoolRecord> of) {
    Map<String, List<PlannedCapacityRecord>> pending =
        plans
            .pendingOf(
                of.stream().filter(PoolRecord::hasPlans).map(pool -> pool.id).distinct().toList())
            .stream()
            .collect(Collectors.groupingBy(plan -> plan.poolId));
    Map<String, CapacityTimeline> timelines = new HashMap<>();
    for (PoolRecord pool : of) {
      CapacityTimeline timeline = CapacityTimeline.constant(pool.capacity);
      for (PlannedCapacityRecord plan : pending.getOrDefault(pool.id, List.of())) {
        timeline.planned().put(plan.effectiveOn, plan.capacity);
      }
      timelines.put(pool.id, timeline);
    }
    return timelines;
  }

  CapacityTimeline timeline(PoolRecord pool) {
    return Objects.requireNonNull(timelines(List.of(pool)).get(pool.id));
  }

  /**
   * Writes into the capacity of a locked pool what was planned for today or before.
   *
   * @param now read from the database clock after the pool was locked
   */
  void settle(PoolRecord pool, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    if (!pool.hasPlans()) {
      return;
    }
    CapacityTimeline ahead = CapacityTimeline.constant(pool.capacity);
    List<PlannedCapacityRecord> due = new ArrayList<>();
    for (PlannedCapacityRecord plan : plans.pendingOf(List.of(pool.id))) {
      if (plan.effectiveOn.isAfter(today)) {
        ahead.planned().put(plan.effectiveOn, plan.capacity);
      } else {
        due.add(plan);
      }
    }
    if (due.isEmpty()) {
      return;
    }
    plans.settle(pool.id, today, now);
    history.planned(due, pool.capacity);
    pool.capacity = due.getLast().capacity;
    CapacityTimeline settled = ahead.withCapacity(pool.capacity);
    bind(pool, settled);
    history.settled(PoolMapping.message(pool, BigDecimal.ZERO, settled, today));
  }

  /** Claims of a locked pool never exceed what is planned. */
  void bind(PoolRecord pool, CapacityTimeline timeline) {
    pool.plannedLeast = least(timeline);
    pools.flush();
  }

  private static @Nullable BigDecimal least(CapacityTimeline timeline) {
    return timeline.planned().values().stream().min(BigDecimal::compareTo).orElse(null);
  }
}
