package io.chengjie.chassis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class ProbeTest {
  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @Test
  void answersACallOfAnybodyWhereTheContractSaysSo() {
    assertThat(stub.getFactDefinition(GetFactDefinitionRequest.newBuilder().setKey("a.b").build()))
        .isEqualTo(FactDefinition.newBuilder().setKey("a.b").build());
  }

  @Test
  void storesOnce() {
    var request =
        CreateFactDefinitionRequest.newBuilder()
            .setRequestId("0123456789abcdef")
            .setFactDefinition(
                FactDefinition.newBuilder()
                    .setKey("a.b")
                    .setNameZh("甲")
                    .setNameEn("a")
                    .setType(FactDefinition.Type.TEXT)
                    .setSubject(FactDefinition.Subject.PROJECT))
            .build();
    var officer =
        stub.withInterceptors(
            TestIdentity.sending(TestIdentity.token("officer", Role.POLICY_OFFICER)));
    var first = officer.createFactDefinition(request);
    assertThat(first.getUnit()).isEqualTo("officer");
    assertThat(officer.createFactDefinition(request)).isEqualTo(first);
  }
}
