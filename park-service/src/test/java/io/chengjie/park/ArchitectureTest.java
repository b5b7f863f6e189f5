package io.chengjie.park;

import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

  private static final String ROOT = "io.chengjie.park";

  @Test
  void followsTheHousePlan() {
    HousePlan.of(ROOT)
        .arrows(
            "siting, allocations -> claims -> admission -> land, factories, pools -> space -> parks"
                + " -> regions")
        .arrows("catalog -> factories, pools")
        .arrows("changes, demonstration, designations, facilities, profiles -> parks")
        .arrows("views -> claims, demonstration")
        .everyoneMayUse("listing", "values")
        .check();
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
