package io.chengjie.chassis.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Status;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a caller sees when a call fails, through the real server. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class ErrorAnswersTest {
  private static final String SECRET = "SELECT secret FROM internals";

  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @Inject @GrpcService ProbeService probe;
  @Inject DataSource dataSource;

  @Test
  void aTypedReasonArrivesWithItsData() {
    probe.reads(
        request -> {
          throw Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
              .with("resource", "factDefinition")
              .with("id", request.getKey());
        });
    RemoteError error = Answers.refusal(() -> stub.getFactDefinition(Requests.get()));
    assertThat(Answers.code(error)).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(error.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(error.info().getMetadataMap()).containsEntry("id", "project.jobs");
    assertThat(error.status().getMessage()).isEqualTo("No factDefinition with id project.jobs.");
  }

  @Test
  void aBugLeaksNothing() {
    assertInternal(new IllegalStateException(SECRET, new SQLException(SECRET, "42P01")));
  }

  @Test
  void aWrongArgumentInsideIsNotTheCallersFault() {
    assertInternal(new IllegalArgumentException(SECRET));
  }

  @Test
  void anErrorOfTheMachineLeaksNothing() {
    probe.reads(
        request -> {
          throw new StackOverflowError(SECRET);
        });
    assertInternal();
  }

  @Test
  void aBugOnTheEventLoopLeaksNothing() {
    RemoteError error =
        Answers.refusal(
            () -> stub.listFactDefinitions(ListFactDefinitionsRequest.getDefaultInstance()));
    assertThat(error.reason()).isEqualTo("INTERNAL");
    assertThat(error.status().toString())
        .doesNotContain("SELECT", "Exception", "io.chengjie.chassis");
  }

  @Test
  void aForeignStatusIsNotTakenForOurs() {
    assertInternal(Status.INVALID_ARGUMENT.withDescription(SECRET).asRuntimeException());
  }

  @Test
  void theReasonOfAnotherServicePassesUnchanged() {
    RemoteError original =
        RemoteError.in(
                StatusMapping.toStatusException(
                    Rejection.of(ErrorReason.REGION_OUT_OF_SCOPE).with("regionCode", "431129")))
            .orElseThrow();
    probe.reads(
        request -> {
          throw new IllegalStateException(
              StatusMapping.toStatusException(
                  Rejection.of(ErrorReason.REGION_OUT_OF_SCOPE).with("regionCode", "431129")));
        });
    assertThat(Answers.refusal(() -> stub.getFactDefinition(Requests.get()))).isEqualTo(original);
  }

  @Test
  void anUnreachableServiceIsNotAMissingThing() {
    assertReason(Status.UNAVAILABLE.asRuntimeException(), "UNAVAILABLE", Status.Code.UNAVAILABLE);
  }

  @Test
  void aLateServiceIsALateAnswer() {
    assertReason(
        Status.DEADLINE_EXCEEDED.asRuntimeException(),
        "DEADLINE_EXCEEDED",
        Status.Code.DEADLINE_EXCEEDED);
  }

  @Test
  void anExhaustedDatabaseIsUnavailable() {
    assertReason(
        new RuntimeException(new SQLException("Acquisition timeout")),
        "UNAVAILABLE",
        Status.Code.UNAVAILABLE);
  }

  @Test
  void aConflictAtFlushBecomesItsReason() {
    CreateFactDefinitionRequest first = Requests.create();
    CreateFactDefinitionRequest second = Requests.create();
    officer().createFactDefinition(first);
    RemoteError error =
        Answers.refusal(
            () ->
                officer()
                    .createFactDefinition(
                        second.toBuilder()
                            .setFactDefinition(
                                second.getFactDefinition().toBuilder()
                                    .setKey(first.getFactDefinition().getKey()))
                            .build()));
    assertThat(error.reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void aConflictAtCommitBecomesItsReason() {
    CreateFactDefinitionRequest first = Requests.create();
    CreateFactDefinitionRequest second = Requests.create();
    officer().createFactDefinition(first);
    RemoteError error =
        Answers.refusal(
            () ->
                officer()
                    .createFactDefinition(
                        second.toBuilder()
                            .setFactDefinition(
                                second.getFactDefinition().toBuilder()
                                    .setNameZh(first.getFactDefinition().getNameZh()))
                            .build()));
    assertThat(error.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void aConflictIsFoundBehindEveryWrapping() {
    probe.reads(
        request -> {
          try (var connection = dataSource.getConnection();
              var statement = connection.createStatement()) {
            statement.execute("INSERT INTO probe VALUES ('same', 'x', 1), ('same', 'y', 1)");
            throw new AssertionError("the database accepted a duplicate");
          } catch (SQLException failure) {
            throw new ArcUndeclaredThrowableException(
                "Error invoking subclass method", new RuntimeException(failure));
          }
        });
    assertThat(Answers.refusal(() -> stub.getFactDefinition(Requests.get())).reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void aConstraintThatNobodyNamesIsABug() {
    probe.reads(
        request -> {
          try (var connection = dataSource.getConnection();
              var statement = connection.createStatement()) {
            statement.execute("INSERT INTO probe VALUES ('negative', 'x', -1)");
            throw new AssertionError("the database accepted a negative value");
          } catch (SQLException failure) {
            throw new RuntimeException(failure);
          }
        });
    assertInternal();
  }

  private void assertInternal(RuntimeException failure) {
    probe.reads(
        request -> {
          throw failure;
        });
    assertInternal();
  }

  private void assertInternal() {
    RemoteError error = Answers.refusal(() -> stub.getFactDefinition(Requests.get()));
    assertThat(error.reason()).isEqualTo("INTERNAL");
    assertThat(Answers.code(error)).isEqualTo(Status.Code.INTERNAL);
    assertThat(error.status().getMessage())
        .isEqualTo("The platform failed. Try again later and quote the trace id.");
    assertThat(error.status().toString())
        .doesNotContain("SELECT", "Exception", "io.chengjie.chassis");
  }

  private void assertReason(RuntimeException failure, String reason, Status.Code code) {
    probe.reads(
        request -> {
          throw failure;
        });
    RemoteError error = Answers.refusal(() -> stub.getFactDefinition(Requests.get()));
    assertThat(error.reason()).isEqualTo(reason);
    assertThat(Answers.code(error)).isEqualTo(code);
  }

  private VocabularyServiceBlockingStub officer() {
    return stub.withInterceptors(
        TestIdentity.sending(TestIdentity.token("officer", Role.POLICY_OFFICER)));
  }
}
