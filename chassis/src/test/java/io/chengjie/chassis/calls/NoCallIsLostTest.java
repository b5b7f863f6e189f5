package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import io.chengjie.chassis.probe.PlainChannel;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceFutureStub;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * The way off the event loop loses nothing: 200,000 calls over several connections, all of them
 * answered. The framework's own way to virtual threads lost 37 of 213,695 in this release.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class NoCallIsLostTest {
  private static final int CALLS = Integer.getInteger("chengjie.test.calls", 200_000);
  private static final int IN_FLIGHT = 256;
  private static final int CONNECTIONS = 4;

  @TestHTTPResource URI server;
  @Inject @GrpcService ProbeService probe;

  @Test
  void everyCallIsAnswered() throws Exception {
    FactDefinition answer = FactDefinition.newBuilder().setKey("project.jobs").build();
    probe.reads(request -> answer);
    LongAdder answered = new LongAdder();
    LongAdder failed = new LongAdder();
    Semaphore inFlight = new Semaphore(IN_FLIGHT);
    List<PlainChannel> connections = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(new PlainChannel(server));
    }
    for (int i = 0; i < CALLS; i++) {
      assertThat(inFlight.tryAcquire(60, TimeUnit.SECONDS))
          .as("an answer within a minute")
          .isTrue();
      VocabularyServiceFutureStub stub =
          VocabularyServiceGrpc.newFutureStub(connections.get(i % CONNECTIONS).channel())
              .withDeadlineAfter(60, TimeUnit.SECONDS);
      Futures.addCallback(
          stub.getFactDefinition(Requests.get()),
          new FutureCallback<>() {
            @Override
            public void onSuccess(FactDefinition result) {
              (result.equals(answer) ? answered : failed).increment();
              inFlight.release();
            }

            @Override
            public void onFailure(Throwable failure) {
              failed.increment();
              inFlight.release();
            }
          },
          MoreExecutors.directExecutor());
    }
    assertThat(inFlight.tryAcquire(IN_FLIGHT, 90, TimeUnit.SECONDS)).as("all answers").isTrue();
    connections.forEach(PlainChannel::close);
    assertThat(failed.sum()).as("lost calls").isZero();
    assertThat(answered.sum()).isEqualTo(CALLS);
  }
}
