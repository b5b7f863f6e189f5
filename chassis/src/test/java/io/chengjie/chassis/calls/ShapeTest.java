package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class ShapeTest {
  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @Inject @GrpcService ProbeService probe;

  @Test
  void everyBrokenRuleIsAnsweredAtOnceWithItsPath() {
    CreateFactDefinitionRequest.Builder request =
        Requests.create().toBuilder().setRequestId("short");
    request
        .getFactDefinitionBuilder()
        .setKey("Not A Key")
        .clearNameEn()
        .setType(FactDefinition.Type.TYPE_UNSPECIFIED)
        .setMinimum("1,5");
    var officer =
        stub.withInterceptors(TestIdentity.sending(TestIdentity.token("li", Role.POLICY_OFFICER)));
    RemoteError error = Answers.refusal(() -> officer.createFactDefinition(request.build()));
    assertThat(Answers.code(error)).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(error.reason()).isEqualTo("VALIDATION_FAILED");
    assertThat(error.info().getMetadataMap()).containsEntry("count", "5");
    assertThat(error.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "requestId RULE_BROKEN",
            "factDefinition.key RULE_BROKEN",
            "factDefinition.nameEn REQUIRED",
            "factDefinition.type RULE_BROKEN",
            "factDefinition.minimum RULE_BROKEN");
    assertThat(error.fieldViolations())
        .allSatisfy(
            violation -> assertThat(violation.getLocalizedMessage().getMessage()).isNotBlank());
  }

  @Test
  void anUnwelcomeCallerLearnsNothingAboutTheShape() {
    RemoteError error =
        Answers.refusal(
            () -> stub.createFactDefinition(CreateFactDefinitionRequest.getDefaultInstance()));
    assertThat(error.reason()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void aRequestOfAMebibyteArrivesAndIsJudgedByItsShape() {
    RemoteError error =
        Answers.refusal(
            () ->
                stub.getFactDefinition(
                    GetFactDefinitionRequest.newBuilder().setKey("x".repeat(1 << 20)).build()));
    assertThat(error.reason()).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void anAnswerOfTwoMebibytesArrives() {
    String large = "x".repeat(2 << 20);
    probe.reads(request -> FactDefinition.newBuilder().setUnit(large).build());
    assertThat(stub.getFactDefinition(Requests.get()).getUnit()).isEqualTo(large);
  }

  @Test
  void anItemOfAListIsNamedByItsIndex() {
    RemoteError error =
        Answers.refusal(
            () ->
                stub.listFactDefinitions(
                    ListFactDefinitionsRequest.newBuilder()
                        .addAllKeys(Collections.nCopies(201, "k"))
                        .build()));
    assertThat(error.fieldViolations()).extracting("field_").containsExactly("keys");
  }
}
