package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.EarmarkSpaceRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sets a space aside for a named project; it runs out by the database clock. */
@ApplicationScoped
public class EarmarkSpace {
  private final Mutations mutations;
  private final SpaceLedger ledger;
  private final SpaceDesk desk;

  EarmarkSpace(Mutations mutations, SpaceLedger ledger, SpaceDesk desk) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.desk = desk;
  }

  public Space run(EarmarkSpaceRequest request) {
    return mutations.run(
        request, request.getRequestId(), Space.getDefaultInstance(), this::earmark);
  }

  private Space earmark(EarmarkSpaceRequest request) {
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    Block earmark =
        new Block(
            Phase.EARMARKED,
            request.getProjectId(),
            locked.fromToday(),
            locked.now().plus(Duration.ofDays(request.getDays())),
            request.getExplanation());
    ledger.block(locked.space().id, earmark, locked.now());
    return desk.write("SpaceEarmarked", locked);
  }
}
