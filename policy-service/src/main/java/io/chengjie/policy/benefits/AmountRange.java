package io.chengjie.policy.benefits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a benefit comes to: one amount, or a range while facts are missing. Rounded down to the fen.
 *
 * @param maximum empty when nothing bounds it
 * @param currency ISO 4217
 * @param formula how it was computed
 * @param keys the facts that it reads
 * @param missing those of them that are unknown
 */
public record AmountRange(
    BigDecimal minimum,
    Optional<BigDecimal> maximum,
    String currency,
    String formula,
    List<String> keys,
    SortedSet<String> missing) {

  /** True when no fact is missing, so that minimum and maximum are the amount. */
  public boolean known() {
    return missing.isEmpty();
  }
}
