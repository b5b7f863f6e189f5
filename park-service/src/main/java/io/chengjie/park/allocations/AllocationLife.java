package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.allocations.AllocationState.Allocated;
import io.chengjie.park.allocations.AllocationState.Cancelled;
import io.chengjie.park.allocations.AllocationState.Left;
import io.chengjie.park.allocations.AllocationState.Occupied;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The state table of an allocation. Each transition answers with the next state or refuses. */
record AllocationLife(String allocationId, AllocationState state) {
  private static final int SIDES = 2;

  /** One side signs the hand-over; with the second signature the spaces are occupied. */
  AllocationState sign(Side side, String signer, Instant now) {
    Map<Side, String> signedBy = new HashMap<>(requireAllocated().signedBy());
    String earlier = signedBy.putIfAbsent(side, signer);
    if (earlier != null) {
      throw Rejection.of(ErrorReason.HANDOVER_ALREADY_SIGNED)
          .with("allocationId", allocationId)
          .with("side", side)
          .with("signedBy", earlier);
    }
    if (signedBy.size() == SIDES) {
      refuseSamePerson(signedBy);
      return new Occupied(now);
    }
    return new Allocated(signedBy);
  }

  Left leave(Allocation.LeaveReason reason, boolean depositSettled, Instant now) {
    return switch (state) {
      case Occupied occupied -> {
        if (!depositSettled) {
          throw Rejection.of(ErrorReason.DEPOSIT_NOT_SETTLED).with("allocationId", allocationId);
        }
        yield new Left(occupied.since(), now, reason);
      }
      case Allocated allocated -> throw notAllowed("OCCUPIED");
      case Left left -> throw notAllowed("OCCUPIED");
      case Cancelled cancelled -> throw notAllowed("OCCUPIED");
    };
  }

  /** The contract became void; one that is cancelled stays as it is. */
  Cancelled cancel(Instant now) {
    return switch (state) {
      case Allocated allocated -> new Cancelled(now);
      case Cancelled cancelled -> cancelled;
      case Occupied occupied -> throw notAllowed("ALLOCATED");
      case Left left -> throw notAllowed("ALLOCATED");
    };
  }

  private Allocated requireAllocated() {
    return switch (state) {
      case Allocated allocated -> allocated;
      case Occupied occupied -> throw notAllowed("ALLOCATED");
      case Left left -> throw notAllowed("ALLOCATED");
      case Cancelled cancelled -> throw notAllowed("ALLOCATED");
    };
  }

  private void refuseSamePerson(Map<Side, String> signedBy) {
    if (signedBy.values().stream().distinct().count() < SIDES) {
      throw Rejection.of(ErrorReason.HANDOVER_SAME_PERSON).with("allocationId", allocationId);
    }
  }

  private Rejection notAllowed(String allowed) {
    return Rejection.of(ErrorReason.ALLOCATION_STATE_NOT_ALLOWED)
        .with("allocationId", allocationId)
        .with("state", state.code())
        .with("allowed", allowed);
  }
}
