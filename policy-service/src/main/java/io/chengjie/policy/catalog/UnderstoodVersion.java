package io.chengjie.policy.catalog;

import io.chengjie.policy.benefits.BenefitFormula;
import io.chengjie.policy.rules.CompiledCondition;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.proto.policy.v1.PolicyVersion;
import java.util.List;
import java.util.Map;

/**
 * A version whose conditions are compiled and whose benefit can be computed. Immutable, shared between threads.
 *
 * @param says the version
 * @param catalogue what the fact catalogue says of every key in it, and of the keys that bound those
 */
public record UnderstoodVersion(
    PolicyVersion says,
    List<NamedCondition> conditions,
    BenefitFormula benefit,
    Map<String, FactKey> catalogue) {

  /** A condition of the version; {@code says} has its texts. */
  public record NamedCondition(
      io.chengjie.proto.policy.v1.Condition says, CompiledCondition compiled) {}

  public UnderstoodVersion {
    conditions = List.copyOf(conditions);
    catalogue = Map.copyOf(catalogue);
  }
}
