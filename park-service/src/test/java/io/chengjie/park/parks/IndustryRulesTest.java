package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
