package io.chengjie.park.allocations;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.AllocationService;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetAllocationRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.LeaveAllocationRequest;
import io.chengjie.proto.park.v1.ListAllocationsRequest;
import io.chengjie.proto.park.v1.ListAllocationsResponse;
import io.chengjie.proto.park.v1.SignHandoverRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Allocations on the wire. */
@GrpcService
class AllocationEndpoint implements AllocationService {
  private final Calls calls;
  private final AllocationOperations allocations;

  AllocationEndpoint(Calls calls, AllocationOperations allocations) {
    this.calls = calls;
    this.allocations = allocations;
  }

  @Override
  public Uni<Allocation> createAllocation(CreateAllocationRequest request) {
    return calls.answer(() -> allocations.createAllocation.run(request));
  }

  @Override
  public Uni<Allocation> getAllocation(GetAllocationRequest request) {
    return calls.answer(() -> allocations.getAllocation.run(request));
  }

  @Override
  public Uni<ListAllocationsResponse> listAllocations(ListAllocationsRequest request) {
    return calls.answer(() -> allocations.listAllocations.run(request));
  }

  @Override
  public Uni<Allocation> signHandover(SignHandoverRequest request) {
    return calls.answer(() -> allocations.signHandover.run(request));
  }

  @Override
  public Uni<Allocation> leaveAllocation(LeaveAllocationRequest request) {
    return calls.answer(() -> allocations.leaveAllocation.run(request));
  }

  @Override
  public Uni<Hold> cancelHold(CancelHoldRequest request) {
    return calls.answer(() -> allocations.cancelHold.run(request));
  }
}
