package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.PlainChannel;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A process that stops; an application of its own, because stopping is not taken back. */
@QuarkusTest
@TestProfile(DrainTest.OwnApplication.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class DrainTest {
  @TestHTTPResource URI server;
  @Inject Event<ShutdownDelayInitiatedEvent> stopping;
  @Inject @GrpcService ProbeService probe;

  @GrpcClient("probe")
  VocabularyServiceBlockingStub ours;

  @Test
  void newCallsOnOldConnectionsAreSentElsewhereWhileTheProcessStops() {
    AtomicInteger reached = new AtomicInteger();
    probe.reads(
        request -> {
          reached.incrementAndGet();
          return FactDefinition.getDefaultInstance();
        });
    try (PlainChannel connection = new PlainChannel(server)) {
      var stub = VocabularyServiceGrpc.newBlockingStub(connection.channel());
      var health = HealthGrpc.newBlockingStub(connection.channel());
      stub.getFactDefinition(Requests.get());
      ours.getFactDefinition(Requests.get());
      assertThat(reached).hasValue(2);

      Iterator<HealthCheckResponse> watch =
          health
              .withDeadlineAfter(20, TimeUnit.SECONDS)
              .watch(HealthCheckRequest.getDefaultInstance());
      assertThat(watch.next().getStatus()).isEqualTo(ServingStatus.SERVING);

      stopping.fire(new ShutdownDelayInitiatedEvent());

      RemoteError error = Answers.refusal(() -> stub.getFactDefinition(Requests.get()));
      assertThat(error.reason()).isEqualTo("UNAVAILABLE");
      assertThat(Answers.code(error)).isEqualTo(Status.Code.UNAVAILABLE);
      for (String service : new String[] {"", "chengjie.policy.v1.VocabularyService"}) {
        assertThat(
                health
                    .check(HealthCheckRequest.newBuilder().setService(service).build())
                    .getStatus())
            .isEqualTo(ServingStatus.NOT_SERVING);
      }
      assertThatThrownBy(() -> watch.forEachRemaining(status -> {}))
          .as("a watch does not hold the process up")
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
      assertThatThrownBy(() -> ours.getFactDefinition(Requests.get()))
          .as("our clients learn it from the health service")
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e -> {
                assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
                assertThat(RemoteError.in(e)).isEmpty();
              });
      assertThat(reached).hasValue(2);
    }
  }

  /** Only to get an application that no other test uses. */
  public static class OwnApplication implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chengjie.test.application", "draining");
    }
  }
}
