package io.chengjie.park.claims;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.claims.HoldState.Expired;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Extends a live hold by its own length, counted from now. */
@ApplicationScoped
public class RenewHold {
  private final Mutations mutations;
  private final Capacity capacity;
  private final HoldJournal journal;

  RenewHold(Mutations mutations, Capacity capacity, HoldJournal journal) {
    this.mutations = mutations;
    this.capacity = capacity;
    this.journal = journal;
  }

  public Hold run(RenewHoldRequest request) {
    return mutations.run(request, request.getRequestId(), Hold.getDefaultInstance(), this::renew);
  }

  private Hold renew(RenewHoldRequest request) {
    HoldRecord hold = journal.lock(request.getId());
    HoldLines lines = capacity.linesOf(hold.id);
    capacity.lock(lines);
    Instant now = journal.now();
    HoldLife life = hold.lifeAt(now);
    if (life.state() instanceof Expired expired) {
      throw life.expired(expired.at());
    }
    journal.refuseStale(hold, request.getEtag(), now);
    boolean commander = Caller.current().has(Role.COMMANDER);
    Held renewed = life.renew(Duration.ofDays(hold.days), commander, now);
    if (!capacity.extend(hold.id, lines, renewed.until())) {
      throw life.expired(hold.expiresAt);
    }
    hold.become(renewed);
    return journal.write("HoldRenewed", hold, lines, now);
  }
}
