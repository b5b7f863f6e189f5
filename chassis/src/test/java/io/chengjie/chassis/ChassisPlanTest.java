package io.chengjie.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The gateway uses the chassis without a database: only three packages may know one. */
class ChassisPlanTest {
  private static final JavaClasses CHASSIS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.chengjie.chassis");

  private static final String[] DATABASE = {
    "java.sql..",
    "javax.sql..",
    "jakarta.persistence..",
    "org.hibernate..",
    "org.postgresql..",
    "io.quarkus.narayana..",
    "io.quarkus.scheduler.."
  };

  private static final ArchRule NO_DATABASE_ELSEWHERE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..chassis.mutation", "..chassis.events", "..chassis.database")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE);

  @Test
  void onlyMutationEventsAndDatabaseKnowADatabase() {
    assertThat(CHASSIS.size()).isGreaterThan(40);
    NO_DATABASE_ELSEWHERE.check(CHASSIS);
  }

  @Test
  void nothingElseUsesThosePackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..chassis.mutation", "..chassis.events", "..chassis.database")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..chassis.mutation", "..chassis.events", "..chassis.database")
        .check(CHASSIS);
  }

  @Test
  void featuresDoNotNeedEachOtherInCircles() {
    SlicesRuleDefinition.slices()
        .matching("io.chengjie.chassis.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CHASSIS);
  }

  /** The canary: the rule sees a class that knows a database. */
  @Test
  void theRuleCanFail() {
    ArchRule everywhere = noClasses().should().dependOnClassesThat().resideInAnyPackage(DATABASE);
    assertThat(everywhere.evaluate(CHASSIS).hasViolation()).isTrue();
  }
}
