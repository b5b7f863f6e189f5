package io.chengjie.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.policy.catalog.UnderstoodVersion;
import io.chengjie.policy.catalog.VersionInForce;
import io.chengjie.policy.testing.Keys;
import io.chengjie.policy.testing.RuleMatrix;
import io.chengjie.proto.policy.v1.PolicyResult;
import io.chengjie.proto.policy.v1.ProofNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story's policies, without a database. */
class StoryRulesTest {
  private static final RuleMatrix STORY = RuleMatrix.story();

  static List<RuleMatrix.Case> cases() {
    return STORY.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatTheStoryExpects(RuleMatrix.Case example) {
    Map<String, String> actual = new LinkedHashMap<>();
    judge(example.facts()).forEach((code, result) -> actual.put(code, RuleMatrix.summary(result)));
    assertThat(actual).containsAllEntriesOf(example.expected());
  }

  @Test
  void provesItsResultWithTheFactsThatItRead() {
    ProofNode proof = judge(STORY.cases().getFirst().facts()).get("JH-EQUIP").getProof();
    assertThat(proof.getId()).isEqualTo("outcome");
    assertThat(proof.getChildrenList())
        .extracting(ProofNode::getId)
        .containsExactly("region", "conditions", "amount");
    ProofNode condition = proof.getChildren(1).getChildren(0);
    assertThat(condition.getId()).isEqualTo("industry");
    assertThat(condition.getTextZh()).isNotEmpty();
    assertThat(condition.getFacts(0).getKey()).isEqualTo("project.industryCode");
    assertThat(condition.getFacts(0).getValue()).isEqualTo("C3974");
    assertThat(proof.getChildren(2).getExpression())
        .isEqualTo("min(project.equipmentInvestment * 0.05, 3000000.00)");
    assertThat(proof.getChildren(2).getFacts(0).getFactId())
        .isEqualTo("FCT-project.equipmentInvestment");
  }

  @Test
  void saysNothingOfAFactThatIsMissing() {
    ProofNode amount =
        judge(STORY.cases().getFirst().facts()).get("JH-TRAIN").getProof().getChildren(2);
    assertThat(amount.getValue()).isEqualTo(ProofNode.Value.UNKNOWN);
    assertThat(amount.getFacts(0).hasValue()).isFalse();
  }

  @Test
  void doesNotApplyInAnotherRegionAndCannotSayWithoutOne() {
    Map<String, String> facts = new LinkedHashMap<>(STORY.cases().getFirst().facts());
    facts.put("project.regionCode", "430502");
    assertThat(judge(facts).get("JH-RENT").getOutcome().name()).isEqualTo("INELIGIBLE");
    facts.remove("project.regionCode");
    assertThat(RuleMatrix.summary(judge(facts).get("JH-RENT")))
        .isEqualTo(
            "UNDETERMINED amount= minimum=0.00 maximum=864000.00 missing=[project.regionCode]");
  }

  private static Map<String, PolicyResult> judge(Map<String, String> facts) {
    Map<String, PolicyResult> results = new LinkedHashMap<>();
    for (RuleMatrix.MatrixPolicy policy : STORY.policies()) {
      VersionInForce version =
          new VersionInForce(
              "POL-" + policy.code(),
              policy.code(),
              policy.code(),
              policy.regionCode(),
              "PV-" + policy.code(),
              1,
              "",
              "");
      UnderstoodVersion understood = UnderstoodVersion.of(policy.version(), Keys.CATALOGUE);
      results.put(
          policy.code(), new PolicyJudgement(version, understood, Keys.facts(facts)).result());
    }
    return results;
  }
}
