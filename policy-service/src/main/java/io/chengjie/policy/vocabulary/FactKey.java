package io.chengjie.policy.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the catalogue says about one key.
 *
 * @param minimum least possible value of a decimal
 * @param maximum greatest possible value of a decimal
 * @param maximumFactKey another decimal fact that the value cannot exceed
 */
public record FactKey(
    String key,
    FactType type,
    FactSubject subject,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<String> maximumFactKey) {

  /** A key without bounds. */
  public static FactKey of(String key, FactType type, FactSubject subject) {
    return new FactKey(key, type, subject, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
