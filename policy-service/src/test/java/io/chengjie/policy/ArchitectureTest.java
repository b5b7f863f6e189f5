package io.chengjie.policy;

import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

  private static final String ROOT = "io.chengjie.policy";

  @Test
  void followsTheHousePlan() {
    HousePlan.of(ROOT)
        .arrows(
            "awards -> planning, funds -> evaluation -> catalog -> rules, benefits -> vocabulary")
        .arrows("lint -> catalog")
        .check();
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
