package io.chengjie.park.views;

import jakarta.inject.Singleton;

/** The views that are lists. */
@Singleton
class ViewOperations {
  final ListCapacity listCapacity;
  final ListPoolCapacity listPoolCapacity;
  final ListOccupancy listOccupancy;
  final ListVacantSpaces listVacantSpaces;
  final ListExpiringHolds listExpiringHolds;

  ViewOperations(
      ListCapacity listCapacity,
      ListPoolCapacity listPoolCapacity,
      ListOccupancy listOccupancy,
      ListVacantSpaces listVacantSpaces,
      ListExpiringHolds listExpiringHolds) {
    this.listCapacity = listCapacity;
    this.listPoolCapacity = listPoolCapacity;
    this.listOccupancy = listOccupancy;
    this.listVacantSpaces = listVacantSpaces;
    this.listExpiringHolds = listExpiringHolds;
  }
}
