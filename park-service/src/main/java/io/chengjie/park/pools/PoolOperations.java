package io.chengjie.park.pools;

import jakarta.inject.Singleton;

/** What the register can do with pools. */
@Singleton
public class PoolOperations {
  public final CreateUtilityPool createUtilityPool;
  public final GetUtilityPool getUtilityPool;
  public final ListUtilityPools listUtilityPools;
  public final SetPoolCapacity setPoolCapacity;
  public final PlanPoolCapacity planPoolCapacity;
  public final CancelPlannedPoolCapacity cancelPlannedPoolCapacity;
  public final ListPoolCapacityChanges listPoolCapacityChanges;

  PoolOperations(
      CreateUtilityPool createUtilityPool,
      GetUtilityPool getUtilityPool,
      ListUtilityPools listUtilityPools,
      SetPoolCapacity setPoolCapacity,
      PlanPoolCapacity planPoolCapacity,
      CancelPlannedPoolCapacity cancelPlannedPoolCapacity,
      ListPoolCapacityChanges listPoolCapacityChanges) {
    this.createUtilityPool = createUtilityPool;
    this.getUtilityPool = getUtilityPool;
    this.listUtilityPools = listUtilityPools;
    this.setPoolCapacity = setPoolCapacity;
    this.planPoolCapacity = planPoolCapacity;
    this.cancelPlannedPoolCapacity = cancelPlannedPoolCapacity;
    this.listPoolCapacityChanges = listPoolCapacityChanges;
  }
}
