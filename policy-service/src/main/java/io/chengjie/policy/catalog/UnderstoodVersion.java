package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.policy.benefits.BenefitFormula;
import io.chengjie.policy.rules.Compilation;
import io.chengjie.policy.rules.CompiledCondition;
import io.chengjie.policy.rules.ConditionCompiler;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.proto.policy.v1.Condition;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A version whose conditions are compiled and whose benefit can be computed. Immutable, shared
 * between threads.
 *
 * @param says the version
 * @param catalogue what the fact catalogue says of every key in it, and of the keys that bound
 *     those
 */
public record UnderstoodVersion(
    PolicyVersion says,
    List<NamedCondition> conditions,
    BenefitFormula benefit,
    Map<String, FactKey> catalogue) {

  /** A condition of the version; {@code says} has its texts. */
  public record NamedCondition(Condition says, CompiledCondition compiled) {}

  public UnderstoodVersion {
    conditions = List.copyOf(conditions);
    catalogue = Map.copyOf(catalogue);
  }

  /**
   * @param described what the fact catalogue says of the keys in the version, and of the keys that
   *     bound those
   * @throws Rejection CONDITION_INVALID, FACT_KEY_UNKNOWN or FACT_TYPE_MISMATCH
   */
  public static UnderstoodVersion of(PolicyVersion version, Map<String, FactKey> described) {
    List<NamedCondition> conditions = new ArrayList<>();
    for (Condition condition : version.getConditionsList()) {
      switch (ConditionCompiler.compile(condition.getExpression(), described)) {
        case Compilation.Success success ->
            conditions.add(new NamedCondition(condition, success.condition()));
        case Compilation.Invalid invalid ->
            throw Rejection.of(ErrorReason.CONDITION_INVALID)
                .with("conditionId", condition.getId())
                .with("message", invalid.message())
                .with("position", invalid.position());
        case Compilation.UnknownKey unknown ->
            throw Rejection.of(ErrorReason.FACT_KEY_UNKNOWN)
                .with("key", unknown.key())
                .with("conditionId", condition.getId())
                .with("position", unknown.position());
      }
    }
    BenefitFormula benefit = BenefitFormula.of(version.getBenefit());
    benefit.keys().forEach(key -> requireDecimal(key, described));
    return new UnderstoodVersion(version, conditions, benefit, described);
  }

  private static void requireDecimal(String key, Map<String, FactKey> described) {
    FactKey known = described.get(key);
    if (known == null) {
      throw Rejection.of(ErrorReason.FACT_KEY_UNKNOWN).with("key", key);
    }
    if (known.type() != FactType.DECIMAL) {
      throw Rejection.of(ErrorReason.FACT_TYPE_MISMATCH)
          .with("key", key)
          .with("expected", FactType.DECIMAL);
    }
  }
}
