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
        // Facts are also about projects, and commitments are those of a project.
        .arrows("signing -> commitments -> projects -> registry")
        .arrows("facts -> projects")
        .arrows("leads -> registry")
        .arrows("arrivals -> projects")
        .arrows("chains -> projects, registry")
        .everyoneMayUse("codes", "values", "workers")
        .check();
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
