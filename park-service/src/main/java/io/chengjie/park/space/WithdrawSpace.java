package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a space off the market that nobody claims, now or later. */
@ApplicationScoped
public class WithdrawSpace {
  private final Mutations mutations;
  private final SpaceLedger ledger;
  private final SpaceDesk desk;

  WithdrawSpace(Mutations mutations, SpaceLedger ledger, SpaceDesk desk) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.desk = desk;
  }

  public Space run(WithdrawSpaceRequest request) {
    return mutations.run(
        request, request.getRequestId(), Space.getDefaultInstance(), this::withdraw);
  }

  private Space withdraw(WithdrawSpaceRequest request) {
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    Block withdrawn =
        new Block(Phase.WITHDRAWN, null, locked.fromToday(), null, request.getExplanation());
    ledger.block(locked.space().id, withdrawn, locked.now());
    return desk.write("SpaceWithdrawn", locked);
  }
}
