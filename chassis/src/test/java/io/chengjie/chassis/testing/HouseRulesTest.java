package io.chengjie.chassis.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every rule can fail. */
class HouseRulesTest {

  @Test
  void findsEveryWayToReadTheMachinesClock() {
    assertFails(
        HouseRules.NO_CLOCK_OF_THE_MACHINE,
        "(5 times)",
        "Instant.now()",
        "LocalDate.now(java.time.ZoneId)",
        "System.currentTimeMillis()",
        "java.util.Date.<init>()",
        "Clock.systemUTC()");
  }

  @Test
  void findsAnInjectedField() {
    assertFails(HouseRules.NO_FIELD_INJECTION, "TimeHelper.clock");
  }

  @Test
  void findsAHandDrivenStream() {
    assertFails(HouseRules.NO_STREAM_OBSERVERS, "io.grpc.stub.StreamObserver");
  }

  @Test
  void findsAnotherWayOffTheEventLoop() {
    assertFails(HouseRules.ONE_WAY_OFF_THE_EVENT_LOOP, "BlockingEndpoint.answer");
  }

  @Test
  void findsANameThatSaysNothing() {
    assertFails(HouseRules.NO_EMPTY_NAMES, "TimeHelper");
  }

  private static void assertFails(ArchRule rule, String... findings) {
    var canary = new ClassFileImporter().importPackages("io.chengjie.chassis.testing.canary");
    assertThatThrownBy(() -> rule.check(canary))
        .isInstanceOf(AssertionError.class)
        .message()
        .contains(findings);
  }
}
