package io.chengjie.park.claims;

/** A step of a signing, as park-service sees it. */
enum ReservationStep {
  CONFIRM_HOLD(
      ReservationFaultPoint.CONFIRM_HOLD_RECEIVED,
      ReservationFaultPoint.CONFIRM_HOLD_BEFORE_COMMIT,
      ReservationFaultPoint.CONFIRM_HOLD_AFTER_COMMIT),
  POST_RESERVATION(
      ReservationFaultPoint.POST_RESERVATION_RECEIVED,
      ReservationFaultPoint.POST_RESERVATION_BEFORE_COMMIT,
      ReservationFaultPoint.POST_RESERVATION_AFTER_COMMIT),
  VOID_RESERVATION(
      ReservationFaultPoint.VOID_RESERVATION_RECEIVED,
      ReservationFaultPoint.VOID_RESERVATION_BEFORE_COMMIT,
      ReservationFaultPoint.VOID_RESERVATION_AFTER_COMMIT);

  private final ReservationFaultPoint received;
  private final ReservationFaultPoint beforeCommit;
  private final ReservationFaultPoint afterCommit;

  ReservationStep(
      ReservationFaultPoint received,
      ReservationFaultPoint beforeCommit,
      ReservationFaultPoint afterCommit) {
    this.received = received;
    this.beforeCommit = beforeCommit;
    this.afterCommit = afterCommit;
  }

  ReservationFaultPoint received() {
    return received;
  }

  ReservationFaultPoint beforeCommit() {
    return beforeCommit;
  }

  ReservationFaultPoint afterCommit() {
    return afterCommit;
  }
}
