package io.chengjie.gateway;

import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

  private static final String ROOT = "io.chengjie.gateway";

  @Test
  void followsTheHousePlan() {
    // What every resource needs stands in shared packages; resources never use each other.
    HousePlan.of(ROOT)
        .arrows("problem -> json -> http -> operations")
        .arrows("http -> identity, json")
        .arrows("identity -> http")
        .arrows("openapi -> http")
        .everyoneMayUse("compose", "http", "identity", "json", "openapi", "operations", "problem")
        .othersStandAlone()
        .check();
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
