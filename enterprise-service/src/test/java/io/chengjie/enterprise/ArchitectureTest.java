package io.chengjie.enterprise;

import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

  private static final String ROOT = "io.chengjie.enterprise";

  @Test
  void followsTheHousePlan() {
    HousePlan.of(ROOT)
        .arrows("signing -> projects, commitments -> registry")
        .arrows("leads, facts -> registry")
        .arrows("arrivals -> projects")
        .arrows("chains -> projects, registry")
        .everyoneMayUse("codes", "values")
        .check();
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
