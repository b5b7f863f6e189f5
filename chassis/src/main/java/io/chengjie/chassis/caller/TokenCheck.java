package io.chengjie.chassis.caller;

/** Says who the bearer of a token is. */
interface TokenCheck {
  /**
   * @throws io.chengjie.chassis.errors.Rejection UNAUTHENTICATED for a token that is malformed,
   *     expired, for someone else or of another issuer; UNAVAILABLE while the issuer's keys are not
   *     known yet
   */
  Caller verify(String token);
}
