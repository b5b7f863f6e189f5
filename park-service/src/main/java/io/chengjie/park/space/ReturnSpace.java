package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.ReturnSpaceRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a withdrawn space on the market again. */
@ApplicationScoped
public class ReturnSpace {
  private final Mutations mutations;
  private final SpaceLedger ledger;
  private final SpaceDesk desk;

  ReturnSpace(Mutations mutations, SpaceLedger ledger, SpaceDesk desk) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.desk = desk;
  }

  public Space run(ReturnSpaceRequest request) {
    return mutations.run(
        request, request.getRequestId(), Space.getDefaultInstance(), this::giveBack);
  }

  private Space giveBack(ReturnSpaceRequest request) {
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    int ended =
        ledger.unblock(locked.space().id, Phase.WITHDRAWN, request.getExplanation(), locked.now());
    if (ended == 0) {
      throw locked.notAllowed(Phase.WITHDRAWN);
    }
    return desk.write("SpaceReturned", locked);
  }
}
