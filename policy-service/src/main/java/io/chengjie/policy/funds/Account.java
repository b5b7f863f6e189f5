package io.chengjie.policy.funds;

/** Account of a fund on the ledger. */
enum Account {
  /** Budget outside the fund, from which money is appropriated. */
  BUDGET,
  /** Not yet reserved. */
  FREE,
  /** Owned by signings. */
  RESERVED
}
