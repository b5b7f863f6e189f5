package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.ReturnSpaceToServiceRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the maintenance that follows a use. */
@ApplicationScoped
public class ReturnSpaceToService {
  private final Mutations mutations;
  private final SpaceLedger ledger;
  private final SpaceDesk desk;

  ReturnSpaceToService(Mutations mutations, SpaceLedger ledger, SpaceDesk desk) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.desk = desk;
  }

  public Space run(ReturnSpaceToServiceRequest request) {
    return mutations.run(request, request.getRequestId(), Space.getDefaultInstance(), this::finish);
  }

  private Space finish(ReturnSpaceToServiceRequest request) {
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    int ended =
        ledger.unblock(
            locked.space().id, Phase.MAINTENANCE, request.getExplanation(), locked.now());
    if (ended == 0) {
      throw locked.notAllowed(Phase.MAINTENANCE);
    }
    return desk.write("SpaceReturnedToService", locked);
  }
}
