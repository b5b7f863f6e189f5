package io.chengjie.park.claims;

import io.chengjie.proto.park.v1.Hold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  /** Under contract; its allocation tells the rest. */
  record Allocated(String reservationId) implements HoldState {}

  /** Given up after it was reserved or under contract; nothing can be made of it any more. */
  record Cancelled(String reservationId) implements HoldState {}

  /** The signing that owns it, or owned it when it was cancelled; null before a signing. */
  default @Nullable String reservationOfSigning() {
    return switch (this) {
      case Reserved reserved -> reserved.reservationId();
      case Allocated allocated -> allocated.reservationId();
      case Cancelled cancelled -> cancelled.reservationId();
      case Held held -> null;
      case Released released -> null;
      case Expired expired -> null;
    };
  }

  default Hold.State code() {
    return switch (this) {
      case Held held -> Hold.State.HELD;
      case Reserved reserved -> Hold.State.RESERVED;
      case Released released -> Hold.State.RELEASED;
      case Expired expired -> Hold.State.EXPIRED;
      case Allocated allocated -> Hold.State.ALLOCATED;
      case Cancelled cancelled -> Hold.State.CANCELLED;
    };
  }
}
