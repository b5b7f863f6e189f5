package io.chengjie.park.claims;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives a hold up; one that is over already stays as it is. */
@ApplicationScoped
public class ReleaseHold {
  private final Mutations mutations;
  private final Capacity capacity;
  private final HoldJournal journal;

  ReleaseHold(Mutations mutations, Capacity capacity, HoldJournal journal) {
    this.mutations = mutations;
    this.capacity = capacity;
    this.journal = journal;
  }

  public Hold run(ReleaseHoldRequest request) {
    return mutations.run(request, request.getRequestId(), Hold.getDefaultInstance(), this::release);
  }

  private Hold release(ReleaseHoldRequest request) {
    HoldRecord hold = journal.lock(request.getId());
    HoldLines lines = capacity.linesOf(hold.id);
    capacity.lock(lines);
    Instant now = journal.now();
    HoldLife life = hold.lifeAt(now);
    HoldState next = life.release();
    if (!(life.state() instanceof Held)) {
      return HoldMapping.message(hold, lines, now);
    }
    journal.refuseStale(hold, request.getEtag(), now);
    capacity.end(hold.id, now);
    hold.become(next);
    hold.explanation = request.getExplanation();
    return journal.write("HoldReleased", hold, lines, now);
  }
}
