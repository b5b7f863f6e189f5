package io.chengjie.policy.evaluation;

import io.chengjie.policy.benefits.AmountRange;
import io.chengjie.policy.rules.Proof;
import io.chengjie.policy.rules.Truth;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.KnownFact;
import io.chengjie.policy.vocabulary.PlatformKeys;
import io.chengjie.proto.policy.v1.Condition;
import io.chengjie.proto.policy.v1.ProofNode;
import java.util.Optional;

/** Proofs as the contract shows them. */
final class ProofNodes {
  private ProofNodes() {}

  static ProofNode condition(Condition condition, Proof proof) {
    return node(condition.getId(), proof).toBuilder()
        .setTextZh(condition.getTextZh())
        .setTextEn(condition.getTextEn())
        .build();
  }

  static ProofNode region(String policyRegion, Truth value, FactSet facts) {
    String key = PlatformKeys.PROJECT_REGION_CODE;
    return ProofNode.newBuilder()
        .setId("region")
        .setExpression("regionIn(" + key + ", \"" + policyRegion + "\")")
        .setValue(value(value))
        .setTextZh("项目位于 " + policyRegion + " 辖区内")
        .setTextEn("The project is in region " + policyRegion)
        .addFacts(used(key, facts.find(key)))
        .build();
  }

  static ProofNode amount(AmountRange amount, FactSet facts) {
    ProofNode.Builder node =
        ProofNode.newBuilder()
            .setId("amount")
            .setExpression(amount.formula())
            .setValue(value(amount.known() ? Truth.TRUE : Truth.UNKNOWN))
            .setTextZh(amount.known() ? "金额可以确定" : "计算金额所需的事实未知")
            .setTextEn(amount.known() ? "The amount is known" : "Facts of the amount are unknown");
    amount.keys().forEach(key -> node.addFacts(used(key, facts.find(key))));
    return node.build();
  }

  static ProofNode.Value value(Truth truth) {
    return switch (truth) {
      case TRUE -> ProofNode.Value.TRUE;
      case FALSE -> ProofNode.Value.FALSE;
      case UNKNOWN -> ProofNode.Value.UNKNOWN;
    };
  }

  /** Parts are named after the whole: "c1.2" is the second part of "c1". */
  private static ProofNode node(String id, Proof proof) {
    ProofNode.Builder node =
        ProofNode.newBuilder()
            .setId(id)
            .setExpression(proof.expression())
            .setValue(value(proof.value()));
    proof.reads().forEach(read -> node.addFacts(used(read.key(), read.fact())));
    for (int i = 0; i < proof.parts().size(); i++) {
      node.addChildren(node(id + "." + (i + 1), proof.parts().get(i)));
    }
    return node.build();
  }

  private static ProofNode.UsedFact used(String key, Optional<KnownFact> fact) {
    ProofNode.UsedFact.Builder used = ProofNode.UsedFact.newBuilder().setKey(key);
    fact.ifPresent(known -> used.setValue(known.value().text()).setFactId(known.id()));
    return used.build();
  }
}
