package io.chengjie.park.claims;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stores holds and tells of every change. Joins the current transaction. */
@ApplicationScoped
class HoldJournal {
  private final HoldRepository holds;
  private final EventLog events;
  private final DatabaseClock clock;

  HoldJournal(HoldRepository holds, EventLog events, DatabaseClock clock) {
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** By the database clock: ask after the locks are taken, for the wait may have been long. */
  Instant now() {
    return clock.now();
  }

  HoldRecord open(HoldIntake.Wish wish, PlaceHoldRequest request, Instant now, Instant expiresAt) {
    HoldRecord hold = new HoldRecord();
    hold.id = wish.holdId();
    hold.projectId = request.getProjectId();
    hold.parkId = wish.parkId();
    hold.regionCode = wish.regionCode();
    hold.state = Hold.State.HELD;
    hold.useFrom = wish.period().from();
    hold.useUntil = wish.period().until();
    hold.days = request.getDays();
    hold.industryCode = request.getIndustryCode();
    hold.placedAt = now;
    hold.expiresAt = expiresAt;
    hold.placedBy = Caller.current().subject();
    holds.persist(hold);
    return hold;
  }

  /**
   * Locks a hold of the caller's regions.
   *
   * @throws Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE
   */
  HoldRecord lock(String holdId) {
    HoldRecord hold = holds.lock(holdId);
    Caller.current().requireRegion(hold.regionCode);
    return hold;
  }

  /**
   * @throws Rejection ETAG_MISMATCH when the hold changed since the caller read it
   */
  void refuseStale(HoldRecord hold, String etag, Instant now) {
    if (!hold.etagAt(now).equals(etag)) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
  }

  /** Stores what changed, and the event. */
  Hold write(String type, HoldRecord hold, HoldLines lines, Instant now) {
    holds.flush();
    Hold message = HoldMapping.message(hold, lines, now);
    events.append("holds", hold.id, type, message);
    return message;
  }
}
