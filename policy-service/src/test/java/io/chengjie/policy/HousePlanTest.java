package io.chengjie.policy;

import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** Features use only what stands to their right. The rules themselves have their canary in the chassis. */
class HousePlanTest {

  @Test
  void featuresFollowTheHousePlan() {
    HousePlan.of("io.chengjie.policy")
        .arrows("awards -> planning, funds -> evaluation -> catalog -> rules, benefits -> vocabulary")
        .arrows("lint -> catalog")
        .everyoneMayUse("ids")
        .check();
  }

  @Test
  void classesKeepTheRulesOfTheHouse() {
    HouseRules.check("io.chengjie.policy");
  }
}
