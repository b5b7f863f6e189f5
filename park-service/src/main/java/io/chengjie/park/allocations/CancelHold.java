package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.allocations.AllocationState.Cancelled;
import io.chengjie.park.claims.LockedHold;
import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Hold;
import jakarta.enterprise.context.ApplicationScoped;

/** Frees what a signed project has reserved or has under contract. */
@ApplicationScoped
public class CancelHold {
  private final Mutations mutations;
  private final ReservedHolds holds;
  private final AllocationJournal journal;

  CancelHold(Mutations mutations, ReservedHolds holds, AllocationJournal journal) {
    this.mutations = mutations;
    this.holds = holds;
    this.journal = journal;
  }

  public Hold run(CancelHoldRequest request) {
    return mutations.run(request, request.getRequestId(), Hold.getDefaultInstance(), this::cancel);
  }

  private Hold cancel(CancelHoldRequest request) {
    LockedHold hold = holds.lock(request.getId());
    Caller.current().requireRegion(hold.regionCode());
    journal.ofHold(hold).ifPresent(allocation -> makeVoid(allocation, request));
    return holds.cancel(hold, request.getEtag(), request.getExplanation());
  }

  private void makeVoid(LockedAllocation allocation, CancelHoldRequest request) {
    AllocationLife life = allocation.life();
    Cancelled cancelled = life.cancel(allocation.now());
    if (life.state() instanceof Cancelled) {
      return;
    }
    AllocationRecord record = allocation.record();
    if (request.getContractVoidReference().isBlank()) {
      throw Rejection.of(ErrorReason.CONTRACT_VOID_REFERENCE_REQUIRED)
          .with("holdId", record.holdId)
          .with("contractNo", record.contractNo);
    }
    record.become(cancelled);
    record.contractVoidReference = request.getContractVoidReference();
    record.explanation = request.getExplanation();
    journal.write("AllocationCancelled", record);
  }
}
