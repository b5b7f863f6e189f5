package io.chengjie.enterprise.signing;

import io.chengjie.proto.enterprise.v1.SignedAward;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to sign a project, as whoever drives it knows it. All ids are chosen before the first
 * call, so that every step can be repeated by anyone.
 *
 * @param refusal why it was decided against
 * @param leaseToken proves that the holder is the one who drives it
 */
record Attempt(
    String id,
    String projectId,
    State state,
    String contractNo,
    String holdId,
    String capacityReservationId,
    String fundReservationId,
    List<SignedAward> awards,
    Optional<Refusal> refusal,
    String leaseToken) {
  /** How far it got. */
  enum State {
    /** Nothing is decided. */
    PENDING,
    /** Decided for: forward until park and policy know. */
    POSTING,
    /** Signed, and all know. */
    COMPLETED,
    /** Decided against: backward until nothing is reserved. */
    VOIDING,
    /** Refused, and nothing is reserved. */
    ABORTED
  }

  boolean isDecided() {
    return state != State.PENDING;
  }
}
