package io.chengjie.park.allocations;

import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import java.time.Instant;
import java.util.Map;

/** What an allocation is at one moment. */
sealed interface AllocationState {
  /**
   * Under contract.
   *
   * @param signedBy who signed the hand-over for which side
   */
  record Allocated(Map<Side, String> signedBy) implements AllocationState {
    public Allocated {
      signedBy = Map.copyOf(signedBy);
    }
  }

  /** Handed over. */
  record Occupied(Instant since) implements AllocationState {}

  /** The use is over. */
  record Left(Instant since, Instant at, Allocation.LeaveReason reason)
      implements AllocationState {}

  /** The contract is void. */
  record Cancelled(Instant at) implements AllocationState {}

  default Allocation.State code() {
    return switch (this) {
      case Allocated allocated -> Allocation.State.ALLOCATED;
      case Occupied occupied -> Allocation.State.OCCUPIED;
      case Left left -> Allocation.State.LEFT;
      case Cancelled cancelled -> Allocation.State.CANCELLED;
    };
  }
}
