package io.chengjie.park.space;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.ErrorReason;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A space whose row is locked.
 *
 * @param claimed what it is claimed for
 * @param now by the database clock, read after the lock was taken
 */
record LockedSpace(SpaceRecord space, SpaceNow claimed, Instant now) {
  /** Today and ever after. */
  UsePeriod fromToday() {
    return new UsePeriod(LocalDate.ofInstant(now, BusinessZone.SHANGHAI), null);
  }

  /**
   * @param allowed the only phase in which this can be done
   */
  Rejection notAllowed(Phase allowed) {
    return Rejection.of(ErrorReason.SPACE_STATE_NOT_ALLOWED)
        .with("spaceId", space.id)
        .with("code", space.code)
        .with("state", claimed.state())
        .with("allowed", allowed);
  }
}
