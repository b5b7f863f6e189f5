package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.claims.LockedHold;
import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the reservation of a signed project under contract. */
@ApplicationScoped
public class CreateAllocation {
  private final Mutations mutations;
  private final ReservedHolds holds;
  private final AllocationIntake intake;
  private final ContractRegister register;
  private final AllocationJournal journal;
  private final Ids ids;

  CreateAllocation(
      Mutations mutations,
      ReservedHolds holds,
      AllocationIntake intake,
      ContractRegister register,
      AllocationJournal journal,
      Ids ids) {
    this.mutations = mutations;
    this.holds = holds;
    this.intake = intake;
    this.register = register;
    this.journal = journal;
    this.ids = ids;
  }

  public Allocation run(CreateAllocationRequest request) {
    return mutations.run(
        request, request.getRequestId(), Allocation.getDefaultInstance(), this::create);
  }

  private Allocation create(CreateAllocationRequest request) {
    ContractTerms terms = ContractTerms.of(request);
    LockedHold hold = holds.lock(request.getHoldId());
    Caller.current().requireRegion(hold.regionCode());
    holds.allocate(hold, terms.period());
    String industry = intake.admit(request, terms, hold);
    AllocationRecord record = register.enter(ids.next("ALC"), request, terms, hold, industry);
    return journal.write("AllocationMade", record);
  }
}
