package io.chengjie.policy.benefits;

import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the value of a decimal fact lies between. Amounts are never negative, so neither are these.
 *
 * @param maximum empty when nothing bounds it
 */
record Bounds(BigDecimal minimum, Optional<BigDecimal> maximum, boolean known) {

  /** The value itself when it is known; else what the catalogue says of the key. */
  static Bounds of(String key, FactSet facts, Map<String, FactKey> catalogue) {
    return facts
        .decimal(key)
        .map(value -> new Bounds(notNegative(value), Optional.of(notNegative(value)), true))
        .orElseGet(
            () -> {
              FactKey described = catalogue.get(key);
              BigDecimal minimum =
                  described == null ? BigDecimal.ZERO : described.minimum().orElse(BigDecimal.ZERO);
              return new Bounds(
                  notNegative(minimum),
                  greatest(key, facts, catalogue, new HashSet<>()).map(Bounds::notNegative),
                  false);
            });
  }

  /** The least of the bounds that are known: its own, and that of the fact it cannot exceed. */
  private static Optional<BigDecimal> greatest(
      String key, FactSet facts, Map<String, FactKey> catalogue, Set<String> asked) {
    Optional<BigDecimal> value = facts.decimal(key);
    FactKey described = catalogue.get(key);
    if (value.isPresent() || described == null || !asked.add(key)) {
      return value;
    }
    Optional<BigDecimal> other =
        described.maximumFactKey().flatMap(next -> greatest(next, facts, catalogue, asked));
    return Stream.of(described.maximum(), other)
        .flatMap(Optional::stream)
        .min(BigDecimal::compareTo);
  }

  private static BigDecimal notNegative(BigDecimal value) {
    return value.max(BigDecimal.ZERO);
  }
}
