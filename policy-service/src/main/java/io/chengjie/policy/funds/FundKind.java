package io.chengjie.policy.funds;

/** Kind of money in a fund. */
enum FundKind {
  GRANT,
  RELIEF_QUOTA
}
