package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndustryRulesTest {
  @Test
  void aZoneWithoutRulesTakesEveryIndustry() {
    assertThat(new IndustryRules(List.of(), List.of()).refusal("C3974")).isEmpty();
  }

  @Test
  void aCodeCoversTheCodesBelowIt() {
    IndustryRules rules = new IndustryRules(List.of("C39"), List.of("C398"));

    assertThat(rules.refusal("C3974")).isEmpty();
    assertThat(rules.refusal("C3981")).contains("forbidden: C398");
    assertThat(rules.refusal("C26")).contains("allowed: C39");
  }

  @Test
  void aWiderIndustryThanTheAllowedOneIsNotAllowed() {
    assertThat(new IndustryRules(List.of("C3974"), List.of()).refusal("C39"))
        .contains("allowed: C3974");
  }

  @Test
  void aBanNamesItsSourceWhereItIsKnown() {
    IndustryRules rules =
        new IndustryRules(List.of(), List.of("C26", "C17"), Map.of("C26", "示例文〔2018〕21号"));

    assertThat(rules.refusal("C2614")).contains("forbidden: C26 (示例文〔2018〕21号)");
    assertThat(rules.refusal("C1711")).contains("forbidden: C17");
  }
}
