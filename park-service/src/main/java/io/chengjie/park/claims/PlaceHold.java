package io.chengjie.park.claims;

import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Places a hold on units and quantities of pools of one park, all or nothing. */
@ApplicationScoped
public class PlaceHold {
  private final Mutations mutations;
  private final HoldIntake intake;
  private final Capacity capacity;
  private final HoldJournal journal;
  private final HoldLimit limit;
  private final Ids ids;

  PlaceHold(
      Mutations mutations,
      HoldIntake intake,
      Capacity capacity,
      HoldJournal journal,
      HoldLimit limit,
      Ids ids) {
    this.mutations = mutations;
    this.intake = intake;
    this.capacity = capacity;
    this.journal = journal;
    this.limit = limit;
    this.ids = ids;
  }

  public Hold run(PlaceHoldRequest request) {
    return mutations.run(request, request.getRequestId(), Hold.getDefaultInstance(), this::place);
  }

  private Hold place(PlaceHoldRequest request) {
    HoldIntake.Wish wish = intake.accept(ids.next("HLD"), request);
    limit.lock(request.getProjectId());
    limit.refuseOneMore(request.getProjectId(), wish.regionCode(), journal.now());
    capacity.lockForHold(wish.lines());
    Instant now = journal.now();
    Instant expiresAt = now.plus(Duration.ofDays(request.getDays()));
    HoldRecord hold = journal.open(wish, request, now, expiresAt);
    capacity.hold(wish.lines(), request.getProjectId(), wish.period(), expiresAt, now);
    return journal.write("HoldPlaced", hold, wish.lines(), now);
  }
}
