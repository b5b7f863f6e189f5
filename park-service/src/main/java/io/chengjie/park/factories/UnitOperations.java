package io.chengjie.park.factories;

import jakarta.inject.Singleton;

/** What can be done with units that are there. */
@Singleton
class UnitOperations {
  final UpdateUnit updateUnit;
  final AddUnitAdjacency addUnitAdjacency;
  final RemoveUnitAdjacency removeUnitAdjacency;
  final SplitUnit splitUnit;
  final MergeUnits mergeUnits;
  final CompleteReadinessItem completeReadinessItem;
  final ReopenReadinessItem reopenReadinessItem;

  UnitOperations(
      UpdateUnit updateUnit,
      AddUnitAdjacency addUnitAdjacency,
      RemoveUnitAdjacency removeUnitAdjacency,
      SplitUnit splitUnit,
      MergeUnits mergeUnits,
      CompleteReadinessItem completeReadinessItem,
      ReopenReadinessItem reopenReadinessItem) {
    this.updateUnit = updateUnit;
    this.addUnitAdjacency = addUnitAdjacency;
    this.removeUnitAdjacency = removeUnitAdjacency;
    this.splitUnit = splitUnit;
    this.mergeUnits = mergeUnits;
    this.completeReadinessItem = completeReadinessItem;
    this.reopenReadinessItem = reopenReadinessItem;
  }
}
