package io.chengjie.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import grpc.health.v1.HealthGrpc.HealthBlockingStub;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** Who gets in, through the real server. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class AccessTest {
  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @GrpcClient("health")
  HealthBlockingStub health;

  @Inject @GrpcService ProbeService probe;

  @Test
  void aRoleOfTheContractGetsIn() {
    FactDefinition made =
        with(TestIdentity.token("li", Role.AUDITOR, Role.POLICY_OFFICER))
            .createFactDefinition(Requests.create());
    assertThat(made.getUnit()).isEqualTo("li");
  }

  @Test
  void anotherRoleIsToldWhichRolesMay() {
    RemoteError error = create(TestIdentity.token("li", Role.AUDITOR));
    assertThat(error.reason()).isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(Answers.code(error)).isEqualTo(Status.Code.PERMISSION_DENIED);
    assertThat(error.info().getMetadataMap())
        .containsEntry("operation", "chengjie.policy.v1.VocabularyService/CreateFactDefinition")
        .containsEntry("allowedRoles", "POLICY_OFFICER");
  }

  @Test
  void withoutTokenOnlyThePublicOperationsAreOpen() {
    RemoteError error = Answers.refusal(() -> stub.createFactDefinition(Requests.create()));
    assertThat(error.reason()).isEqualTo("UNAUTHENTICATED");
    assertThat(Answers.code(error)).isEqualTo(Status.Code.UNAUTHENTICATED);
    probe.reads(request -> FactDefinition.newBuilder().setUnit(Caller.current().subject()).build());
    assertThat(stub.getFactDefinition(Requests.get()).getUnit()).isEqualTo("anonymous");
  }

  @Test
  void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() {
    assertThat(Answers.refusal(() -> with("nonsense").getFactDefinition(Requests.get())).reason())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void theClaimsReachTheOperation() {
    probe.reads(
        request -> FactDefinition.newBuilder().setUnit(Caller.current().toString()).build());
    String token =
        TestIdentity.token("wang", List.of("431129"), Optional.of("e1"), Role.ENTERPRISE_USER);
    assertThat(with(token).getFactDefinition(Requests.get()).getUnit())
        .isEqualTo("Caller[wang [ENTERPRISE_USER] [431129] Optional[e1]]");
  }

  @Test
  void anExpiredTokenIsRefused() {
    assertUnauthenticated(
        claims ->
            claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60)));
  }

  @Test
  void aTokenThatNeverExpiresIsRefused() {
    assertUnauthenticated(claims -> claims.unsetClaim("exp"));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertUnauthenticated(claims -> claims.setIssuer("https://elsewhere.test"));
  }

  @Test
  void aTokenForSomeoneElseIsRefused() {
    assertUnauthenticated(claims -> claims.setAudience("another-system"));
  }

  @Test
  void aTokenNotYetValidIsRefused() {
    assertUnauthenticated(claims -> claims.setNotBeforeMinutesInThePast(-10));
  }

  @Test
  void aTokenWithoutSubjectIsRefused() {
    assertUnauthenticated(claims -> claims.unsetClaim("sub"));
  }

  @Test
  void aTokenWithMalformedRolesIsRefused() {
    assertUnauthenticated(claims -> claims.setClaim("roles", 7));
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() {
    String forged = TestIdentity.sign(officerClaims(), TestIdentity.newKey("test"));
    assertThat(create(forged).reason()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String[] parts = TestIdentity.sign(officerClaims()).split("\\.");
    String none = "eyJhbGciOiJub25lIn0"; // {"alg":"none"}
    assertThat(create(none + "." + parts[1] + ".").reason()).isEqualTo("UNAUTHENTICATED");
    assertThat(create(parts[0] + "." + parts[1] + ".").reason()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void anotherSchemeIsRefused() {
    Metadata headers = new Metadata();
    headers.put(AccessInterceptor.AUTHORIZATION, "Basic dTpw");
    var basic = stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    assertThat(Answers.refusal(() -> basic.getFactDefinition(Requests.get())).reason())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void theHealthServiceIsOpen() {
    assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  private void assertUnauthenticated(Consumer<JwtClaims> change) {
    JwtClaims claims = officerClaims();
    change.accept(claims);
    RemoteError error = create(TestIdentity.sign(claims));
    assertThat(error.reason()).isEqualTo("UNAUTHENTICATED");
  }

  private static JwtClaims officerClaims() {
    JwtClaims claims = TestIdentity.claims("li");
    claims.setStringListClaim("roles", Role.POLICY_OFFICER.name());
    return claims;
  }

  private RemoteError create(String token) {
    return Answers.refusal(() -> with(token).createFactDefinition(Requests.create()));
  }

  private VocabularyServiceBlockingStub with(String token) {
    return stub.withInterceptors(TestIdentity.sending(token));
  }
}
