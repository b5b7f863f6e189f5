package io.chengjie.policy.vocabulary;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one project and its enterprise on one day, by key. What is not in it is unknown.
 */
public final class FactSet {
  private final SortedMap<String, KnownFact> byKey;

  private FactSet(SortedMap<String, KnownFact> byKey) {
    this.byKey = byKey;
  }

  /** Of two facts with one key the last one stays. */
  public static FactSet of(Collection<KnownFact> facts) {
    SortedMap<String, KnownFact> byKey = new TreeMap<>();
    facts.forEach(fact -> byKey.put(fact.key(), fact));
    return new FactSet(byKey);
  }

  public Optional<KnownFact> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public Optional<BigDecimal> decimal(String key) {
    return find(key)
        .map(KnownFact::value)
        .filter(FactValue.DecimalValue.class::isInstance)
        .map(value -> ((FactValue.DecimalValue) value).value());
  }

  public Optional<String> text(String key) {
    return find(key)
        .map(KnownFact::value)
        .filter(FactValue.TextValue.class::isInstance)
        .map(FactValue::text);
  }

  /** In the order of the keys. */
  public Collection<KnownFact> all() {
    return byKey.values();
  }
}
