package io.chengjie.park.space;

import jakarta.inject.Singleton;

/** What can be done with spaces, whatever they are. */
@Singleton
class SpaceOperations {
  final GetSpace getSpace;
  final WithdrawSpace withdrawSpace;
  final ReturnSpace returnSpace;
  final EarmarkSpace earmarkSpace;
  final EndSpaceEarmark endSpaceEarmark;
  final ReturnSpaceToService returnSpaceToService;
  final SetSpacePriceFloor setSpacePriceFloor;
  final ListSpaceClaims listSpaceClaims;
  final GetSpaceState getSpaceState;

  SpaceOperations(
      GetSpace getSpace,
      WithdrawSpace withdrawSpace,
      ReturnSpace returnSpace,
      EarmarkSpace earmarkSpace,
      EndSpaceEarmark endSpaceEarmark,
      ReturnSpaceToService returnSpaceToService,
      SetSpacePriceFloor setSpacePriceFloor,
      ListSpaceClaims listSpaceClaims,
      GetSpaceState getSpaceState) {
    this.getSpace = getSpace;
    this.withdrawSpace = withdrawSpace;
    this.returnSpace = returnSpace;
    this.earmarkSpace = earmarkSpace;
    this.endSpaceEarmark = endSpaceEarmark;
    this.returnSpaceToService = returnSpaceToService;
    this.setSpacePriceFloor = setSpacePriceFloor;
    this.listSpaceClaims = listSpaceClaims;
    this.getSpaceState = getSpaceState;
  }
}
