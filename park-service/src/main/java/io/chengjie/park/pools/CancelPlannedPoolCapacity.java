package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.CancelPlannedPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Takes back a plan for a day that has not come yet; it stays on record. */
@ApplicationScoped
public class CancelPlannedPoolCapacity {
  private final Mutations mutations;
  private final PoolChange change;
  private final PlannedCapacities planned;
  private final PlannedCapacityRepository plans;

  CancelPlannedPoolCapacity(
      Mutations mutations,
      PoolChange change,
      PlannedCapacities planned,
      PlannedCapacityRepository plans) {
    this.mutations = mutations;
    this.change = change;
    this.planned = planned;
    this.plans = plans;
  }

  public UtilityPool run(CancelPlannedPoolCapacityRequest request) {
    return mutations.run(
        request, request.getRequestId(), UtilityPool.getDefaultInstance(), this::cancel);
  }

  private UtilityPool cancel(CancelPlannedPoolCapacityRequest request) {
    PoolChange.Opened opened = change.open(request.getId(), request.getEtag());
    LocalDate day = Dates.require(request.getEffectiveOn(), "effectiveOn");
    CapacityTimeline before = planned.timeline(opened.pool());
    if (!before.planned().containsKey(day)) {
      throw NotFound.of("planned capacity", day.toString());
    }
    CapacityTimeline after = before.without(day);
    change.check(opened, after);
    plans.cancel(
        opened.pool().id, day, request.getExplanation(), Caller.current().subject(), opened.now());
    planned.bind(opened.pool(), after);
    return change.close(opened, after, "PlannedPoolCapacityCancelled");
  }
}
