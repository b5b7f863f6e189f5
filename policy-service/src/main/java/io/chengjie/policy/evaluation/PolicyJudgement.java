package io.chengjie.policy.evaluation;

import io.chengjie.policy.benefits.AmountRange;
import io.chengjie.policy.benefits.MinorUnits;
import io.chengjie.policy.catalog.UnderstoodVersion;
import io.chengjie.policy.catalog.VersionInForce;
import io.chengjie.policy.rules.Proof;
import io.chengjie.policy.rules.Truth;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.PlatformKeys;
import io.chengjie.policy.vocabulary.RegionCode;
import io.chengjie.proto.policy.v1.Outcome;
import io.chengjie.proto.policy.v1.PolicyResult;
import io.chengjie.proto.policy.v1.ProofNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one version says about one set of facts. Nothing but the version and the facts goes in, so
 * the same go in and the same comes out.
 */
final class PolicyJudgement {
  private final VersionInForce version;
  private final UnderstoodVersion understood;
  private final FactSet facts;

  PolicyJudgement(VersionInForce version, UnderstoodVersion understood, FactSet facts) {
    this.version = version;
    this.understood = understood;
    this.facts = facts;
  }

  PolicyResult result() {
    Truth region = region();
    List<Proof> proofs =
        understood.conditions().stream()
            .map(condition -> condition.compiled().prove(facts))
            .toList();
    Truth conditions = Truth.all(proofs.stream().map(Proof::value).toList());
    AmountRange amount = understood.benefit().amount(facts, understood.catalogue());
    Truth entitled = Truth.all(List.of(region, conditions));
    Truth outcome = Truth.all(List.of(entitled, amount.known() ? Truth.TRUE : Truth.UNKNOWN));
    PolicyResult.Builder result =
        PolicyResult.newBuilder()
            .setPolicyId(version.policyId())
            .setPolicyCode(version.policyCode())
            .setPolicyNameZh(version.policyNameZh())
            .setPolicyVersionId(version.versionId())
            .setVersionNumber(version.number())
            .setContentHash(version.contentHash())
            .addAllExclusionGroups(understood.says().getExclusionGroupsList());
    if (understood.says().hasFundId()) {
      result.setFundId(understood.says().getFundId());
    }
    switch (outcome) {
      case FALSE -> result.setOutcome(Outcome.INELIGIBLE);
      case TRUE ->
          result
              .setOutcome(Outcome.ELIGIBLE)
              .setAmount(MinorUnits.money(amount.minimum(), amount.currency()));
      case UNKNOWN -> undetermined(result, entitled, amount, missing(region, proofs, amount));
    }
    return result.setProof(proof(outcome, region, conditions, proofs, amount)).build();
  }

  /** What may turn out not to be granted at all is worth at least nothing. */
  private static void undetermined(
      PolicyResult.Builder result, Truth entitled, AmountRange amount, SortedSet<String> missing) {
    BigDecimal minimum = entitled == Truth.TRUE ? amount.minimum() : BigDecimal.ZERO;
    result
        .setOutcome(Outcome.UNDETERMINED)
        .setAmountMinimum(MinorUnits.money(minimum, amount.currency()))
        .addAllMissingFacts(missing);
    amount
        .maximum()
        .ifPresent(
            maximum -> result.setAmountMaximum(MinorUnits.money(maximum, amount.currency())));
  }

  private Truth region() {
    return facts
        .text(PlatformKeys.PROJECT_REGION_CODE)
        .map(code -> Truth.of(RegionCode.covers(version.regionCode(), code)))
        .orElse(Truth.UNKNOWN);
  }

  private static SortedSet<String> missing(Truth region, List<Proof> proofs, AmountRange amount) {
    SortedSet<String> missing = new TreeSet<>(Proof.missing(proofs));
    missing.addAll(amount.missing());
    if (region == Truth.UNKNOWN) {
      missing.add(PlatformKeys.PROJECT_REGION_CODE);
    }
    return missing;
  }

  private ProofNode proof(
      Truth outcome, Truth region, Truth conditions, List<Proof> proofs, AmountRange amount) {
    List<ProofNode> nodes = new ArrayList<>();
    for (int i = 0; i < proofs.size(); i++) {
      nodes.add(ProofNodes.condition(understood.conditions().get(i).says(), proofs.get(i)));
    }
    return ProofNode.newBuilder()
        .setId("outcome")
        .setExpression("region && conditions && amount")
        .setValue(ProofNodes.value(outcome))
        .setTextZh("适用于本行政区划，条件全部成立，且金额可以确定")
        .setTextEn("Applies in the region, all conditions hold, and the amount is known")
        .addChildren(ProofNodes.region(version.regionCode(), region, facts))
        .addChildren(
            ProofNode.newBuilder()
                .setId("conditions")
                .setExpression(
                    String.join(
                        " && ",
                        understood.conditions().stream().map(c -> c.says().getId()).toList()))
                .setValue(ProofNodes.value(conditions))
                .setTextZh("条件全部成立")
                .setTextEn("All conditions hold")
                .addAllChildren(nodes))
        .addChildren(ProofNodes.amount(amount, facts))
        .build();
  }
}
