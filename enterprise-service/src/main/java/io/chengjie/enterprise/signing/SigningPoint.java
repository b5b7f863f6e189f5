package io.chengjie.enterprise.signing;

/**
 * The moments at which a crash is tested: before and after each commit, send and receive of a
 * signing. A test lists them by {@code values()}.
 */
public enum SigningPoint {
  INTENT_BEFORE_COMMIT("signing.intent.beforeCommit"),
  INTENT_AFTER_COMMIT("signing.intent.afterCommit"),
  CONFIRM_BEFORE_SEND("signing.confirm.beforeSend"),
  CONFIRM_AFTER_RECEIVE("signing.confirm.afterReceive"),
  RESERVE_BEFORE_SEND("signing.reserve.beforeSend"),
  RESERVE_AFTER_RECEIVE("signing.reserve.afterReceive"),
  PIVOT_BEFORE_COMMIT("signing.pivot.beforeCommit"),
  PIVOT_AFTER_COMMIT("signing.pivot.afterCommit"),
  POST_CAPACITY_BEFORE_SEND("signing.postCapacity.beforeSend"),
  POST_CAPACITY_AFTER_RECEIVE("signing.postCapacity.afterReceive"),
  POST_FUNDS_BEFORE_SEND("signing.postFunds.beforeSend"),
  POST_FUNDS_AFTER_RECEIVE("signing.postFunds.afterReceive"),
  FINISH_BEFORE_COMMIT("signing.finish.beforeCommit"),
  FINISH_AFTER_COMMIT("signing.finish.afterCommit"),
  ABORT_BEFORE_COMMIT("signing.abort.beforeCommit"),
  ABORT_AFTER_COMMIT("signing.abort.afterCommit"),
  VOID_CAPACITY_BEFORE_SEND("signing.voidCapacity.beforeSend"),
  VOID_CAPACITY_AFTER_RECEIVE("signing.voidCapacity.afterReceive"),
  VOID_FUNDS_BEFORE_SEND("signing.voidFunds.beforeSend"),
  VOID_FUNDS_AFTER_RECEIVE("signing.voidFunds.afterReceive");

  private final String pointName;

  SigningPoint(String pointName) {
    this.pointName = pointName;
  }

  /** Name of the fault point. */
  public String pointName() {
    return pointName;
  }
}
