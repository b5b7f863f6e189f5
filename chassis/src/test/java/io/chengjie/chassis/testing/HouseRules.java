package io.chengjie.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** The rules of the house that hold in every module, whatever its features are. */
public final class HouseRules {

  /** The one package in which the system's clock may be asked for. */
  private static final String CLOCK_PACKAGE = "io.chengjie.chassis.time";

  static final ArchRule NO_CLOCK_OF_THE_MACHINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLOCK_PACKAGE)
          .should()
          .callCodeUnitWhere(
              describe("it reads the machine's clock", call -> readsTheMachinesClock(call)))
          .because("java.time.Clock is injected, so that tests and replays decide what time it is");

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("a class that is given everything by its constructor is tested without Quarkus");

  static final ArchRule NO_STREAM_OBSERVERS =
      noClasses()
          .that()
          .areAnnotatedWith("io.quarkus.grpc.GrpcService")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.grpc.stub.StreamObserver")
          .because("endpoints implement the Mutiny interface and answer through Calls");

  static final ArchRule ONE_WAY_OFF_THE_EVENT_LOOP =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith("io.quarkus.grpc.GrpcService")
          .should()
          .notBeAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
          .andShould()
          .notBeAnnotatedWith("io.smallrye.common.annotation.Blocking")
          .because("@RunOnVirtualThread loses gRPC calls under load; Calls.answer is the one way");

  static final ArchRule NO_EMPTY_NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("a name says what the class does");

  private static final List<ArchRule> ALL =
      List.of(
          NO_CLOCK_OF_THE_MACHINE,
          NO_FIELD_INJECTION,
          NO_STREAM_OBSERVERS,
          ONE_WAY_OFF_THE_EVENT_LOOP,
          NO_EMPTY_NAMES);

  private HouseRules() {}

  /** Holds the main classes below a package to every rule. */
  public static void check(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    ALL.forEach(rule -> rule.allowEmptyShould(true).check(classes));
  }

  /** Elapsed time (nanoTime) is no clock. */
  private static boolean readsTheMachinesClock(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String owner = target.getOwner().getName();
    boolean takesAClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesAClock;
      case "currentTimeMillis" -> owner.equals(System.class.getName());
      case "<init>" ->
          owner.equals(Date.class.getName()) && target.getRawParameterTypes().isEmpty();
      case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
      default -> false;
    };
  }
}
