package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.policy.benefits.BenefitFormula;
import io.chengjie.policy.rules.ConditionCompiler;
import io.chengjie.policy.vocabulary.FactCatalogue;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.proto.policy.v1.Condition;
import io.chengjie.proto.policy.v1.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Understands versions. What was understood is remembered by the hash of its content: a published
 * version and the keys it reads never change. The memory is only a saving; any replica can do
 * without it.
 */
@ApplicationScoped
public class VersionReading {
  private static final int REMEMBERED = 5_000;

  private final FactCatalogue catalogue;
  private final Map<String, UnderstoodVersion> byHash = new ConcurrentHashMap<>();

  VersionReading(FactCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @throws Rejection CONDITION_INVALID, FACT_KEY_UNKNOWN or FACT_TYPE_MISMATCH
   */
  UnderstoodVersion understand(PolicyVersion version) {
    return UnderstoodVersion.of(version, describe(keysOf(version)));
  }

  /**
   * All of them by content hash; the catalogue is asked once for all keys, not once for each
   * version.
   */
  public Map<String, UnderstoodVersion> understand(Collection<VersionInForce> versions) {
    Map<String, UnderstoodVersion> understood = new HashMap<>();
    Map<String, PolicyVersion> fresh = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (VersionInForce version : versions) {
      UnderstoodVersion known = byHash.get(version.contentHash());
      if (known != null) {
        understood.put(version.contentHash(), known);
      } else {
        PolicyVersion says = version.says();
        fresh.put(version.contentHash(), says);
        keys.addAll(keysOf(says));
      }
    }
    if (!fresh.isEmpty()) {
      Map<String, FactKey> described = describe(keys);
      fresh.forEach((hash, says) -> understood.put(hash, UnderstoodVersion.of(says, described)));
      remember(fresh.keySet(), understood);
    }
    return understood;
  }

  private void remember(Set<String> hashes, Map<String, UnderstoodVersion> understood) {
    if (byHash.size() + hashes.size() > REMEMBERED) {
      byHash.clear();
    }
    hashes.forEach(hash -> byHash.put(hash, understood.get(hash)));
  }

  private static Set<String> keysOf(PolicyVersion version) {
    Set<String> keys = new HashSet<>(BenefitFormula.of(version.getBenefit()).keys());
    for (Condition condition : version.getConditionsList()) {
      keys.addAll(ConditionCompiler.keysOf(condition.getExpression()));
    }
    return keys;
  }

  /**
   * The keys, and those that bound them: at most as many statements as the longest chain of bounds.
   */
  private Map<String, FactKey> describe(Set<String> keys) {
    Map<String, FactKey> described = new HashMap<>();
    Set<String> wanted = keys;
    while (!wanted.isEmpty()) {
      Map<String, FactKey> found = catalogue.byKey(wanted);
      described.putAll(found);
      Set<String> next = new HashSet<>();
      found.values().forEach(key -> key.maximumFactKey().ifPresent(next::add));
      next.removeAll(described.keySet());
      wanted = next;
    }
    return described;
  }
}
