package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.PlanPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Plans the capacity that a pool is to have from a day on. Less than what is claimed is refused at
 * once, and so is every claim from now on that would exceed it.
 */
@ApplicationScoped
public class PlanPoolCapacity {
  /** So many plans may be pending at a time. */
  private static final int MOST = 20;

  private final Mutations mutations;
  private final PoolChange change;
  private final PlannedCapacities planned;
  private final PlannedCapacityRepository plans;
  private final Ids ids;

  PlanPoolCapacity(
      Mutations mutations,
      PoolChange change,
      PlannedCapacities planned,
      PlannedCapacityRepository plans,
      Ids ids) {
    this.mutations = mutations;
    this.change = change;
    this.planned = planned;
    this.plans = plans;
    this.ids = ids;
  }

  public UtilityPool run(PlanPoolCapacityRequest request) {
    return mutations.run(
        request, request.getRequestId(), UtilityPool.getDefaultInstance(), this::plan);
  }

  private UtilityPool plan(PlanPoolCapacityRequest request) {
    PoolChange.Opened opened = change.open(request.getId(), request.getEtag());
    CapacityTimeline before = planned.timeline(opened.pool());
    LocalDate day = dayOf(request, before, opened.today());
    BigDecimal capacity = new BigDecimal(request.getCapacity());
    CapacityTimeline after = before.with(day, capacity);
    change.check(opened, after);
    planned.bind(opened.pool(), after);
    plans.persistAndFlush(record(request, opened, day, capacity));
    return change.close(opened, after, "PoolCapacityPlanned");
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that is not ahead or
   *     is planned already
   */
  private static LocalDate dayOf(
      PlanPoolCapacityRequest request, CapacityTimeline before, LocalDate today) {
    Violations violations = new Violations();
    LocalDate day = Dates.parse(request.getEffectiveOn(), "effectiveOn", violations);
    if (day != null && !day.isAfter(today)) {
      violations.add("effectiveOn", ViolationReason.INVALID_DATE);
    }
    if (day != null && before.planned().containsKey(day)) {
      violations.add("effectiveOn", ViolationReason.RULE_BROKEN, "rule", "one plan a day");
    }
    if (before.planned().size() >= MOST) {
      violations.add("effectiveOn", ViolationReason.RULE_BROKEN, "rule", "at most 20 plans");
    }
    violations.throwIfAny();
    return Objects.requireNonNull(day);
  }

  private PlannedCapacityRecord record(
      PlanPoolCapacityRequest request,
      PoolChange.Opened opened,
      LocalDate day,
      BigDecimal capacity) {
    PlannedCapacityRecord plan = new PlannedCapacityRecord();
    plan.id = ids.next("PPC");
    plan.poolId = opened.pool().id;
    plan.effectiveOn = day;
    plan.capacity = capacity;
    plan.explanation = request.getExplanation();
    plan.plannedBy = Caller.current().subject();
    plan.plannedAt = opened.now();
    plan.claimable = opened.pool().claimable();
    return plan;
  }
}
