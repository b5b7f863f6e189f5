package io.chengjie.park.claims;

/**
 * Where a test may kill the process during the steps of a signing; the names are part of the test
 * contract.
 */
enum ReservationFaultPoint {
  CONFIRM_HOLD_RECEIVED("ConfirmHold.received"),
  CONFIRM_HOLD_BEFORE_COMMIT("ConfirmHold.beforeCommit"),
  CONFIRM_HOLD_AFTER_COMMIT("ConfirmHold.afterCommit"),
  POST_RESERVATION_RECEIVED("PostReservation.received"),
  POST_RESERVATION_BEFORE_COMMIT("PostReservation.beforeCommit"),
  POST_RESERVATION_AFTER_COMMIT("PostReservation.afterCommit"),
  VOID_RESERVATION_RECEIVED("VoidReservation.received"),
  VOID_RESERVATION_BEFORE_COMMIT("VoidReservation.beforeCommit"),
  VOID_RESERVATION_AFTER_COMMIT("VoidReservation.afterCommit");

  private final String pointName;

  ReservationFaultPoint(String pointName) {
    this.pointName = pointName;
  }

  String pointName() {
    return pointName;
  }
}
