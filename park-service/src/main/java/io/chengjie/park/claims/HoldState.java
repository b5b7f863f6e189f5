package io.chengjie.park.claims;

import io.chengjie.proto.park.v1.Hold;
import java.time.Instant;

/** What a hold is at one moment. */
sealed interface HoldState {

  /**
   * Live.
   *
   * @param until when it ends by itself
   */
  record Held(Instant until, int renewals) implements HoldState {}

  /**
   * Owned by a signing or a signed project.
   *
   * @param heldUntil when it would have ended by itself
   */
  record Reserved(String reservationId, Instant heldUntil, int renewals) implements HoldState {}

  /** Given up. */
  record Released() implements HoldState {}

  /** Ran out. */
  record Expired(Instant at) implements HoldState {}

  default Hold.State code() {
    return switch (this) {
      case Held held -> Hold.State.HELD;
      case Reserved reserved -> Hold.State.RESERVED;
      case Released released -> Hold.State.RELEASED;
      case Expired expired -> Hold.State.EXPIRED;
    };
  }
}
