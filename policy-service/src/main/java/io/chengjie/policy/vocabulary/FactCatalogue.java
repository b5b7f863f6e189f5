package io.chengjie.policy.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as the other features read it. */
@ApplicationScoped
public class FactCatalogue {
  private final FactDefinitions definitions;

  FactCatalogue(FactDefinitions definitions) {
    this.definitions = definitions;
  }

  /** Those of the keys that the catalogue has, read at once. */
  public Map<String, FactKey> byKey(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return definitions.list("key in ?1", keys).stream()
        .map(FactCatalogue::factKey)
        .collect(Collectors.toMap(FactKey::key, Function.identity()));
  }

  private static FactKey factKey(FactDefinitionEntity entity) {
    return new FactKey(
        entity.key,
        entity.type,
        entity.subject,
        Optional.ofNullable(entity.minimum),
        Optional.ofNullable(entity.maximum),
        Optional.ofNullable(entity.maximumFactKey));
  }
}
