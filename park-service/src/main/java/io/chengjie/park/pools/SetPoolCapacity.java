package io.chengjie.park.pools;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Changes the capacity of a pool, never below what is claimed of it. */
@ApplicationScoped
public class SetPoolCapacity {
  private final Mutations mutations;
  private final PoolChange change;
  private final PlannedCapacities planned;
  private final CapacityHistory history;

  SetPoolCapacity(
      Mutations mutations, PoolChange change, PlannedCapacities planned, CapacityHistory history) {
    this.mutations = mutations;
    this.change = change;
    this.planned = planned;
    this.history = history;
  }

  public UtilityPool run(SetPoolCapacityRequest request) {
    return mutations.run(
        request, request.getRequestId(), UtilityPool.getDefaultInstance(), this::set);
  }

  private UtilityPool set(SetPoolCapacityRequest request) {
    PoolChange.Opened opened = change.open(request.getId(), request.getEtag());
    PoolRecord pool = opened.pool();
    BigDecimal before = pool.capacity;
    BigDecimal capacity = new BigDecimal(request.getCapacity());
    CapacityTimeline after = planned.timeline(pool).withCapacity(capacity);
    change.check(opened, after);
    pool.capacity = capacity;
    history.append(pool, before, request.getExplanation(), opened.now());
    return change.close(opened, after, "PoolCapacitySet");
  }
}
