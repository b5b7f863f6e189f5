package io.chengjie.park.allocations;

import jakarta.inject.Singleton;

/** What can be done with allocations. */
@Singleton
class AllocationOperations {
  final CreateAllocation createAllocation;
  final GetAllocation getAllocation;
  final ListAllocations listAllocations;
  final SignHandover signHandover;
  final LeaveAllocation leaveAllocation;
  final CancelHold cancelHold;

  AllocationOperations(
      CreateAllocation createAllocation,
      GetAllocation getAllocation,
      ListAllocations listAllocations,
      SignHandover signHandover,
      LeaveAllocation leaveAllocation,
      CancelHold cancelHold) {
    this.createAllocation = createAllocation;
    this.getAllocation = getAllocation;
    this.listAllocations = listAllocations;
    this.signHandover = signHandover;
    this.leaveAllocation = leaveAllocation;
    this.cancelHold = cancelHold;
  }
}
