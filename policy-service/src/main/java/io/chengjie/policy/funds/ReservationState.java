package io.chengjie.policy.funds;

/** PENDING may become POSTED or VOIDED; both are final. */
enum ReservationState {
  PENDING,
  POSTED,
  VOIDED
}
