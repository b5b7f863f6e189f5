package io.chengjie.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
  @ParameterizedTest
  @CsvSource({
    "43, 431129, true",
    "430000, 431129, true",
    "4311, 431129, true",
    "431100, 431129, true",
    "431129, 431129, true",
    "431129000000, 431129, true",
    "431129, 431129100, true",
    "431129100, 431129100001, true",
    "431129100000, 431129100001, true",
    "000000, 431129, true",
    "431129, 431128, false",
    "431100, 431200, false",
    "431129, 431100, false",
    "431129100, 431129, false",
    "431129100, 431129101, false",
    "110000, 120000, false",
    "100000, 101000, true",
    "430100, 431100, false"
  })
  void actsInItsRegionsAndTheirParts(String scope, String region, boolean covered) {
    assertThat(RegionScope.covers(List.of(scope), region)).isEqualTo(covered);
  }

  @Test
  void isRefusedOutsideOfItsRegions() {
    Caller officer = caller(List.of("431129"), Role.PROMOTION_OFFICER);
    assertThatCode(() -> officer.requireRegion("431129")).doesNotThrowAnyException();
    assertRefused(() -> officer.requireRegion("431128"), ErrorReason.REGION_OUT_OF_SCOPE);
  }

  @Test
  void withoutAnyRegionActsNowhere() {
    assertRefused(
        () -> caller(List.of(), Role.AUDITOR).requireRegion("431129"),
        ErrorReason.REGION_OUT_OF_SCOPE);
  }

  @Test
  void asAServiceActsEverywhere() {
    assertThatCode(() -> caller(List.of(), Role.SERVICE).requireRegion("431129"))
        .doesNotThrowAnyException();
  }

  @Test
  void asAnEnterpriseUserSeesOnlyTheOwnEnterprise() {
    Caller user =
        new Caller("u", Set.of(Role.ENTERPRISE_USER), List.of(), Optional.of("own"), "token");
    assertThatCode(() -> user.requireEnterprise("own")).doesNotThrowAnyException();
    assertRefused(() -> user.requireEnterprise("other"), ErrorReason.NOT_OWN_DATA);
  }

  @Test
  void asAnEnterpriseUserWithoutEnterpriseSeesNone() {
    assertRefused(
        () -> caller(List.of(), Role.ENTERPRISE_USER).requireEnterprise("other"),
        ErrorReason.NOT_OWN_DATA);
  }

  @Test
  void withoutTokenSeesNoEnterprise() {
    assertRefused(() -> Caller.ANONYMOUS.requireEnterprise("other"), ErrorReason.NOT_OWN_DATA);
  }

  @Test
  void asAnOfficialSeesEveryEnterprise() {
    assertThatCode(() -> caller(List.of(), Role.PROMOTION_OFFICER).requireEnterprise("any"))
        .doesNotThrowAnyException();
  }

  @Test
  void isKnownInsideACallOnly() throws Exception {
    Caller caller = caller(List.of(), Role.AUDITOR);
    assertThat(caller.in(Context.ROOT).call(Caller::current)).isEqualTo(caller);
    assertRefused(Caller::current, ErrorReason.UNAUTHENTICATED);
  }

  @Test
  void neverShowsItsTokenInLogs() {
    assertThat(caller(List.of(), Role.AUDITOR).toString()).doesNotContain("secret-token");
  }

  private static Caller caller(List<String> regions, Role role) {
    return new Caller("u", Set.of(role), regions, Optional.empty(), "secret-token");
  }

  private static void assertRefused(Runnable work, ErrorReason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reason()).isEqualTo(reason));
  }
}
