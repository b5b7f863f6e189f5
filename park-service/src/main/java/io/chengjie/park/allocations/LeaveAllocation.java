package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.LeaveAllocationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;

/** Ends the use, by the firm or by a commander who reclaims. */
@ApplicationScoped
public class LeaveAllocation {
  private final Mutations mutations;
  private final ReservedHolds holds;
  private final AllocationJournal journal;

  LeaveAllocation(Mutations mutations, ReservedHolds holds, AllocationJournal journal) {
    this.mutations = mutations;
    this.holds = holds;
    this.journal = journal;
  }

  public Allocation run(LeaveAllocationRequest request) {
    return mutations.run(
        request, request.getRequestId(), Allocation.getDefaultInstance(), this::leave);
  }

  private Allocation leave(LeaveAllocationRequest request) {
    refuseReclaimingByOthers(request);
    LockedAllocation locked = journal.lock(request.getId());
    AllocationRecord record = locked.record();
    AllocationAccess.requireReader(record);
    AllocationState next =
        locked.life().leave(request.getReason(), request.getDepositSettled(), locked.now());
    journal.refuseStale(locked, request.getEtag());
    Map<String, BigDecimal> shown =
        MeterRule.accept(record.id, locked.latestReadings(), request.getMeterReadingsList());
    locked.meters().forEach(meter -> meter.finalReading = shown.get(meter.meterNo));
    record.become(next);
    record.settlementReference = request.getSettlementReference();
    record.explanation = request.getExplanation();
    holds.leave(locked.hold(), request.getExplanation());
    return journal.write("AllocationLeft", record);
  }

  private static void refuseReclaimingByOthers(LeaveAllocationRequest request) {
    if (request.getReason() != Allocation.LeaveReason.RECLAIMED) {
      return;
    }
    AllocationAccess.requireRole(Role.COMMANDER);
    if (request.getExplanation().isBlank()) {
      new Violations().add("explanation", ViolationReason.REQUIRED).throwIfAny();
    }
  }
}
