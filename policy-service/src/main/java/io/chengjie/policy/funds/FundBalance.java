package io.chengjie.policy.funds;

/**
 * What a fund has, in minor units. Plain arithmetic that refuses to overspend; the database refuses
 * again.
 *
 * @param appropriated all that was ever put in
 * @param reserved owned by signings
 */
record FundBalance(long appropriated, long reserved) {
  FundBalance {
    if (reserved < 0 || appropriated < reserved) {
      throw new IllegalArgumentException(
          "a fund is never overspent: " + reserved + " of " + appropriated);
    }
  }

  long free() {
    return appropriated - reserved;
  }

  boolean covers(long asked) {
    return asked <= free();
  }

  FundBalance appropriate(long amount) {
    return new FundBalance(Math.addExact(appropriated, amount), reserved);
  }

  FundBalance reserve(long amount) {
    return new FundBalance(appropriated, Math.addExact(reserved, amount));
  }

  FundBalance giveBack(long amount) {
    return new FundBalance(appropriated, Math.subtractExact(reserved, amount));
  }
}
