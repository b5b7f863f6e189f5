package io.chengjie.chassis;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.chengjie.chassis.testing.HousePlan;
import io.chengjie.chassis.testing.HouseRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

  private static final String ROOT = "io.chengjie.chassis";
  private static final String[] SERVICES = {
    "io.chengjie.enterprise..", "io.chengjie.park..", "io.chengjie.policy..",
    "io.chengjie.gateway..", "io.chengjie.proto.enterprise..", "io.chengjie.proto.park..",
    "io.chengjie.proto.policy.."
  };

  @Test
  void followsTheHousePlan() {
    HousePlan.of(ROOT)
        .arrows("mutation, events -> calls, database -> caller -> errors, startup, time -> trace")
        .arrows("paging -> errors, startup")
        .arrows("ids")
        .check();
  }

  @Test
  void knowsNothingOfAService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVICES)
        .check(new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages(ROOT));
  }

  @Test
  void followsTheHouseRules() {
    HouseRules.check(ROOT);
  }
}
