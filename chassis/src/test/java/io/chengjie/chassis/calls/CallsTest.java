package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.ProbeService;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.chassis.trace.Trace;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class CallsTest {
  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @Inject @GrpcService ProbeService probe;
  @Inject Calls calls;

  @Test
  void workRunsOnAThreadOfItsOwnWithCallerTraceAndDeadline() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>();
    AtomicReference<Boolean> hadDeadline = new AtomicReference<>();
    AtomicReference<String> thread = new AtomicReference<>();
    probe.reads(
        request -> {
          seen.set(Caller.current().subject() + " " + Trace.currentId());
          hadDeadline.set(
              Optional.ofNullable(Context.current().getDeadline())
                  .map(deadline -> deadline.timeRemaining(TimeUnit.SECONDS) <= 7)
                  .orElse(false));
          thread.set(Thread.currentThread().getName());
          return FactDefinition.getDefaultInstance();
        });
    String traceId = "0af7651916cd43dd8448eb211c80319c";
    var caller =
        stub.withInterceptors(TestIdentity.sending(TestIdentity.token("li", Role.AUDITOR)))
            .withDeadlineAfter(7, TimeUnit.SECONDS);
    Trace.from("00-" + traceId + "-b7ad6b7169203331-01")
        .in(Context.ROOT)
        .call(() -> caller.getFactDefinition(Requests.get()));
    assertThat(seen).hasValue("li " + traceId);
    assertThat(hadDeadline).hasValue(true);
    assertThat(thread.get()).startsWith("call-");
  }

  @Test
  void oneCallersContextIsNeverSeenByAnother() throws Exception {
    probe.reads(request -> FactDefinition.newBuilder().setUnit(Caller.current().subject()).build());
    for (int i = 0; i < 200; i++) {
      String subject = "u" + i;
      var caller =
          stub.withInterceptors(TestIdentity.sending(TestIdentity.token(subject, Role.AUDITOR)));
      assertThat(caller.getFactDefinition(Requests.get()).getUnit()).isEqualTo(subject);
      assertThat(stub.getFactDefinition(Requests.get()).getUnit()).isEqualTo("anonymous");
    }
  }

  @Test
  void aCallThatIsGivenUpCancelsTheContextOfItsWork() {
    AtomicBoolean cancelled = new AtomicBoolean();
    CountDownLatch done = new CountDownLatch(1);
    probe.reads(
        request -> {
          CountDownLatch given = new CountDownLatch(1);
          Context.current().addListener(context -> given.countDown(), Runnable::run);
          cancelled.set(await(given));
          done.countDown();
          return FactDefinition.getDefaultInstance();
        });
    assertThatThrownBy(
            () ->
                stub.withDeadlineAfter(200, TimeUnit.MILLISECONDS)
                    .getFactDefinition(Requests.get()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    assertThat(await(done)).isTrue();
    assertThat(cancelled).isTrue();
  }

  /**
   * The client's reset and the server's answer cross on the wire: both begin at the same deadline.
   */
  @Test
  void anAnswerThatCrossesItsCancellationDisturbsNoOtherCallOfTheConnection() throws Exception {
    int crossings = 200;
    CountDownLatch crossed = new CountDownLatch(crossings);
    probe.reads(
        request -> {
          if (Context.current().getDeadline().timeRemaining(TimeUnit.SECONDS) < 2) {
            CountDownLatch given = new CountDownLatch(1);
            Context.current().addListener(context -> given.countDown(), Runnable::run);
            await(given);
            crossed.countDown();
          } else {
            await(crossed);
          }
          return FactDefinition.newBuilder().setUnit("unharmed").build();
        });
    var neighbour =
        CompletableFuture.supplyAsync(
            () ->
                stub.withDeadlineAfter(30, TimeUnit.SECONDS)
                    .getFactDefinition(Requests.get())
                    .getUnit());
    try (var clients = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < crossings; i++) {
        clients.submit(
            () ->
                stub.withDeadlineAfter(50, TimeUnit.MILLISECONDS)
                    .getFactDefinition(Requests.get()));
      }
    }
    assertThat(neighbour.get(30, TimeUnit.SECONDS)).isEqualTo("unharmed");
  }

  @Test
  void workThatNobodyWaitsForIsNotBegun() {
    AtomicBoolean begun = new AtomicBoolean();
    Context.CancellableContext gone = Context.ROOT.withCancellation();
    gone.cancel(null);
    Context previous = gone.attach();
    Uni<Boolean> answer;
    try {
      answer = calls.answer(() -> begun.getAndSet(true));
    } finally {
      gone.detach(previous);
    }
    assertThatThrownBy(() -> answer.await().indefinitely())
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.reason()).isEqualTo(ErrorReason.DEADLINE_EXCEEDED));
    assertThat(begun).isFalse();
  }

  @Test
  void aCallAnsweredUnavailableIsMadeAgain() {
    AtomicInteger attempts = new AtomicInteger();
    probe.reads(
        request -> {
          if (attempts.incrementAndGet() < 3) {
            throw Rejection.of(ErrorReason.UNAVAILABLE);
          }
          return FactDefinition.getDefaultInstance();
        });
    stub.getFactDefinition(Requests.get());
    assertThat(attempts).hasValue(3);
  }

  @Test
  void aCallAnsweredOtherwiseIsNotMadeAgain() {
    AtomicInteger attempts = new AtomicInteger();
    probe.reads(
        request -> {
          attempts.incrementAndGet();
          throw Rejection.of(ErrorReason.CONCURRENT_CHANGE);
        });
    assertThat(Answers.refusal(() -> stub.getFactDefinition(Requests.get())).reason())
        .isEqualTo("CONCURRENT_CHANGE");
    assertThat(attempts).hasValue(1);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
