package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.EndSpaceEarmarkRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the earmark of a space; one that is over already stays as it is. */
@ApplicationScoped
public class EndSpaceEarmark {
  private final Mutations mutations;
  private final SpaceLedger ledger;
  private final SpaceDesk desk;

  EndSpaceEarmark(Mutations mutations, SpaceLedger ledger, SpaceDesk desk) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.desk = desk;
  }

  public Space run(EndSpaceEarmarkRequest request) {
    return mutations.run(request, request.getRequestId(), Space.getDefaultInstance(), this::end);
  }

  private Space end(EndSpaceEarmarkRequest request) {
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    if (locked.claimed().earmark() == null) {
      return desk.read(locked.space());
    }
    ledger.unblock(locked.space().id, Phase.EARMARKED, request.getExplanation(), locked.now());
    return desk.write("SpaceEarmarkEnded", locked);
  }
}
