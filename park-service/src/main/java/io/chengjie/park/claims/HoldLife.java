package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.claims.HoldState.Allocated;
import io.chengjie.park.claims.HoldState.Cancelled;
import io.chengjie.park.claims.HoldState.Expired;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.park.claims.HoldState.Released;
import io.chengjie.park.claims.HoldState.Reserved;
import io.chengjie.proto.park.v1.ErrorReason;
import java.time.Duration;
import java.time.Instant;

/**
 * The state table of a hold. Each transition answers with the next state or refuses.
 *
 * @param state judged by the database clock, after the locks were taken
 */
record HoldLife(String holdId, HoldState state) {
  /** One renewal is for everybody, the second for a commander; there is no third. */
  private static final int RENEWALS_OF_ANYBODY = 1;

  private static final int RENEWALS_OF_COMMANDER = 2;

  /**
   * @param length of the hold, counted from now
   */
  Held renew(Duration length, boolean byCommander, Instant now) {
    Held held = requireHeld();
    int limit = byCommander ? RENEWALS_OF_COMMANDER : RENEWALS_OF_ANYBODY;
    if (held.renewals() >= limit) {
      throw Rejection.of(ErrorReason.RENEWAL_LIMIT)
          .with("holdId", holdId)
          .with("renewals", held.renewals());
    }
    return new Held(now.plus(length), held.renewals() + 1);
  }

  Reserved confirm(String reservationId) {
    Held held = requireHeld();
    return new Reserved(reservationId, held.until(), held.renewals());
  }

  /** A hold that is over stays what it is: giving it up again is answered, not refused. */
  HoldState release() {
    return switch (state) {
      case Held held -> new Released();
      case Reserved reserved -> throw notAllowed(reserved, "HELD");
      case Allocated allocated -> throw notAllowed(allocated, "HELD");
      case Released released -> released;
      case Expired expired -> expired;
      case Cancelled cancelled -> cancelled;
    };
  }

  /** The signing gave up: the hold lives on until its old end, or is over. */
  HoldState giveBack(Instant now) {
    return switch (state) {
      case Reserved reserved ->
          reserved.heldUntil().isAfter(now)
              ? new Held(reserved.heldUntil(), reserved.renewals())
              : new Expired(reserved.heldUntil());
      case Held held -> held;
      case Released released -> released;
      case Expired expired -> expired;
      case Allocated allocated -> throw notAllowed(allocated, "RESERVED");
      case Cancelled cancelled -> cancelled;
    };
  }

  /** The project signed a contract. */
  Allocated allocate() {
    return switch (state) {
      case Reserved reserved -> new Allocated(reserved.reservationId());
      case Expired expired -> throw expired(expired.at());
      case Held held -> throw notAllowed(held, "RESERVED");
      case Released released -> throw notAllowed(released, "RESERVED");
      case Allocated allocated -> throw notAllowed(allocated, "RESERVED");
      case Cancelled cancelled -> throw notAllowed(cancelled, "RESERVED");
    };
  }

  /** The project goes back or ends; cancelling it again is answered, not refused. */
  Cancelled cancel() {
    return switch (state) {
      case Reserved reserved -> new Cancelled(reserved.reservationId());
      case Allocated allocated -> new Cancelled(allocated.reservationId());
      case Cancelled cancelled -> cancelled;
      case Held held -> throw notAllowed(held, "RESERVED, ALLOCATED");
      case Released released -> throw notAllowed(released, "RESERVED, ALLOCATED");
      case Expired expired -> throw notAllowed(expired, "RESERVED, ALLOCATED");
    };
  }

  Rejection expired(Instant at) {
    return Rejection.of(ErrorReason.HOLD_EXPIRED).with("holdId", holdId).with("expiredAt", at);
  }

  private Held requireHeld() {
    return switch (state) {
      case Held held -> held;
      case Expired expired -> throw expired(expired.at());
      case Reserved reserved -> throw notAllowed(reserved, "HELD");
      case Released released -> throw notAllowed(released, "HELD");
      case Allocated allocated -> throw notAllowed(allocated, "HELD");
      case Cancelled cancelled -> throw notAllowed(cancelled, "HELD");
    };
  }

  private Rejection notAllowed(HoldState found, String allowed) {
    return Rejection.of(ErrorReason.HOLD_STATE_NOT_ALLOWED)
        .with("holdId", holdId)
        .with("state", found.code())
        .with("allowed", allowed);
  }
}
