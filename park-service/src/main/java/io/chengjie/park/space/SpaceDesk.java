package io.chengjie.park.space;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.parks.Clearance;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads, locks and changes one space for its operations. Joins the current transaction. */
@ApplicationScoped
class SpaceDesk {
  private final SpaceRepository spaces;
  private final SpaceLedger ledger;
  private final SpaceStates states;
  private final PriceFloors floors;
  private final ParkLookup parks;
  private final EventLog events;
  private final DatabaseClock clock;

  SpaceDesk(
      SpaceRepository spaces,
      SpaceLedger ledger,
      SpaceStates states,
      PriceFloors floors,
      ParkLookup parks,
      EventLog events,
      DatabaseClock clock) {
    this.spaces = spaces;
    this.ledger = ledger;
    this.states = states;
    this.floors = floors;
    this.parks = parks;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  /**
   * @throws Rejection RESOURCE_NOT_FOUND
   */
  SpaceRecord find(String id) {
    return NotFound.unless(spaces.findById(id), "space", id);
  }

  String regionOf(SpaceRecord space) {
    return parks.regionOfPark(space.parkId);
  }

  /** As the caller may see it. */
  Space read(SpaceRecord space) {
    SpaceNow claimed = claimed(space, now());
    return Clearance.isGiven(Caller.current(), regionOf(space))
        ? SpaceMapping.forOfficials(space, claimed, floors.of(space.id))
        : SpaceMapping.forAnybody(space, claimed);
  }

  /**
   * Locks a space of the caller's regions.
   *
   * @throws Rejection RESOURCE_NOT_FOUND (also when it was split or merged), REGION_OUT_OF_SCOPE,
   *     ETAG_MISMATCH
   */
  LockedSpace lock(String id, String etag) {
    boolean current = ledger.lock(List.of(id)).contains(id);
    SpaceRecord space = NotFound.unless(current ? spaces.findById(id) : null, "space", id);
    Caller.current().requireRegion(regionOf(space));
    Instant now = now();
    SpaceNow claimed = claimed(space, now);
    if (!SpaceMapping.etag(space, claimed).equals(etag)) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    return new LockedSpace(space, claimed, now);
  }

  /** Stores what changed, and the event. */
  Space write(String type, LockedSpace locked) {
    spaces.flush();
    SpaceRecord space = locked.space();
    Space message =
        SpaceMapping.forOfficials(space, claimed(space, locked.now()), floors.of(space.id));
    events.append("spaces", space.id, type, message);
    return message;
  }

  private SpaceNow claimed(SpaceRecord space, Instant now) {
    return states.of(List.of(space.id), now).getOrDefault(space.id, SpaceNow.FREE);
  }
}
