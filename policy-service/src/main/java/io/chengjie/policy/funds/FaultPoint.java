package io.chengjie.policy.funds;

/**
 * The points at which a test may kill this service during a signing. The contract of the crash
 * test; keep the names.
 */
public enum FaultPoint {
  RESERVE_FUNDS_RECEIVED("ReserveFunds.received"),
  RESERVE_FUNDS_BEFORE_COMMIT("ReserveFunds.beforeCommit"),
  RESERVE_FUNDS_AFTER_COMMIT("ReserveFunds.afterCommit"),
  POST_FUND_RESERVATION_RECEIVED("PostFundReservation.received"),
  POST_FUND_RESERVATION_BEFORE_COMMIT("PostFundReservation.beforeCommit"),
  POST_FUND_RESERVATION_AFTER_COMMIT("PostFundReservation.afterCommit"),
  VOID_FUND_RESERVATION_RECEIVED("VoidFundReservation.received"),
  VOID_FUND_RESERVATION_BEFORE_COMMIT("VoidFundReservation.beforeCommit"),
  VOID_FUND_RESERVATION_AFTER_COMMIT("VoidFundReservation.afterCommit");

  private final String point;

  FaultPoint(String point) {
    this.point = point;
  }

  public String point() {
    return point;
  }
}
