package io.chengjie.chassis.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.CallHeaders;
import io.chengjie.chassis.calls.CurrentCall;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.probe.Answers;
import io.chengjie.chassis.probe.Probe;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.Context;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class MutationsTest {
  private static final FactDefinition ANSWER = FactDefinition.getDefaultInstance();

  @GrpcClient("probe")
  VocabularyServiceBlockingStub stub;

  @Inject Mutations mutations;
  @Inject RequestLog requests;
  @Inject EntityManager entityManager;
  @Inject DataSource dataSource;

  @Test
  void aReplayIsAnsweredWithTheStoredAnswerAndSaysSo() {
    CreateFactDefinitionRequest request = Requests.create();
    AtomicBoolean firstReplayed = new AtomicBoolean();
    AtomicBoolean secondReplayed = new AtomicBoolean();
    FactDefinition first = officer(firstReplayed).createFactDefinition(request);
    FactDefinition second = officer(secondReplayed).createFactDefinition(request);
    assertThat(second).isEqualTo(first);
    assertThat(firstReplayed).isFalse();
    assertThat(secondReplayed).isTrue();
    assertThat(rows(request)).isEqualTo(1);
  }

  @Test
  void twoHundredIdenticalRequestsHaveOneEffectAndOneAnswer() throws Exception {
    CreateFactDefinitionRequest request = Requests.create();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FactDefinition>> answers =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      clients.submit(
                          () -> {
                            start.await();
                            return officer(new AtomicBoolean()).createFactDefinition(request);
                          }))
              .toList();
      start.countDown();
      FactDefinition expected = answers.getFirst().get(30, TimeUnit.SECONDS);
      for (Future<FactDefinition> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(expected);
      }
    }
    assertThat(rows(request)).isEqualTo(1);
    assertThat(
            count(
                "SELECT count(*) FROM event_log WHERE subject_id = '"
                    + request.getFactDefinition().getKey()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void anotherRequestWithTheSameIdIsRefused() {
    CreateFactDefinitionRequest request = Requests.create();
    officer(new AtomicBoolean()).createFactDefinition(request);
    CreateFactDefinitionRequest other =
        Requests.create().toBuilder().setRequestId(request.getRequestId()).build();
    RemoteError error =
        Answers.refusal(() -> officer(new AtomicBoolean()).createFactDefinition(other));
    assertThat(error.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(rows(other)).isZero();
  }

  @Test
  void anotherCallerMayUseTheSameId() {
    CreateFactDefinitionRequest request = Requests.create();
    CreateFactDefinitionRequest other =
        Requests.create().toBuilder().setRequestId(request.getRequestId()).build();
    inCall("first", request, this::store);
    inCall("second", other, this::store);
    assertThat(rows(request)).isEqualTo(1);
    assertThat(rows(other)).isEqualTo(1);
  }

  @Test
  void aRequestThatIsStillRunningIsNotRunTwice() throws Exception {
    CreateFactDefinitionRequest request = Requests.create();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<FactDefinition> first =
          clients.submit(
              () ->
                  inCall(
                      "caller",
                      request,
                      r -> {
                        running.countDown();
                        await(finish);
                        return store(r);
                      }));
      running.await();
      assertThatThrownBy(() -> inCall("caller", request, this::store))
          .isInstanceOfSatisfying(
              Rejection.class,
              r -> assertThat(r.reason()).isEqualTo(ErrorReason.IDEMPOTENCY_IN_PROGRESS));
      finish.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(request.getFactDefinition());
    }
    assertThat(rows(request)).isEqualTo(1);
  }

  @Test
  void aFailureIsNotStored() {
    CreateFactDefinitionRequest request = Requests.create();
    assertThatThrownBy(
            () ->
                inCall(
                    "caller",
                    request,
                    r -> {
                      store(r);
                      throw Rejection.of(ErrorReason.REGION_OUT_OF_SCOPE);
                    }))
        .isInstanceOf(Rejection.class);
    assertThat(rows(request)).isZero();
    inCall("caller", request, this::store);
    assertThat(rows(request)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03"})
  void aLostRaceIsRunAgainInAFreshTransaction(String state) {
    CreateFactDefinitionRequest request = Requests.create();
    AtomicInteger attempts = new AtomicInteger();
    inCall(
        "caller",
        request,
        r -> {
          FactDefinition answer = store(r);
          if (attempts.incrementAndGet() <= 3) {
            raise(state);
          }
          return answer;
        });
    assertThat(attempts).hasValue(4);
    assertThat(rows(request)).isEqualTo(1);
  }

  @Test
  void aRaceLostAgainAndAgainIsReportedAndNothingIsStored() {
    CreateFactDefinitionRequest request = Requests.create();
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                inCall(
                    "caller",
                    request,
                    r -> {
                      attempts.incrementAndGet();
                      store(r);
                      raise("40001");
                      return ANSWER;
                    }))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.reason()).isEqualTo(ErrorReason.CONCURRENT_CHANGE));
    assertThat(attempts).hasValue(4);
    assertThat(rows(request)).isZero();
    assertThat(
            count(
                "SELECT count(*) FROM mutation_request WHERE request_id = '"
                    + request.getRequestId()
                    + "'"))
        .isZero();
  }

  @Test
  void aBugIsRunOnce() {
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                mutations.transaction(
                    () -> {
                      attempts.incrementAndGet();
                      raise("22012");
                      return 0;
                    }))
        .isNotInstanceOf(Rejection.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void transactionsAreNotNested() {
    assertThatThrownBy(() -> mutations.transaction(() -> mutations.transaction(() -> 1)))
        .hasMessageContaining("already active");
  }

  @Test
  void readingInsideATransactionSeesItsChanges() {
    CreateFactDefinitionRequest request = Requests.create();
    long seen =
        mutations.transaction(
            () -> {
              store(request);
              entityManager.flush();
              return mutations.read(() -> rows(request));
            });
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void readingWritesNothing() {
    CreateFactDefinitionRequest request = Requests.create();
    assertThatThrownBy(
            () ->
                mutations.read(
                    () -> {
                      FactDefinition answer = store(request);
                      entityManager.flush();
                      return answer;
                    }))
        .hasStackTraceContaining("read-only transaction");
    assertThat(rows(request)).isZero();
  }

  @Test
  void aMutationNeedsARequestId() {
    CreateFactDefinitionRequest request = Requests.create().toBuilder().setRequestId(" ").build();
    assertThatThrownBy(() -> inCall("caller", request, this::store))
        .isInstanceOfSatisfying(
            Rejection.class,
            r -> assertThat(r.violations().getFirst().field()).isEqualTo("requestId"));
  }

  @Test
  void oldAnswersAreForgottenInBatchesAndYoungOnesKept() throws Exception {
    CreateFactDefinitionRequest young = Requests.create();
    inCall("purged", young, this::store);
    execute(
        "INSERT INTO mutation_request (caller, operation, request_id, fingerprint, created_at)"
            + " SELECT 'purged', 'o', 'old' || n, '', clock_timestamp() - interval '30 days 1 minute'"
            + " FROM generate_series(1, 25) n");
    Duration retention = Duration.ofDays(30);
    assertThat(requests.purge(retention, 10)).isEqualTo(10);
    assertThat(requests.purge(retention, 10)).isEqualTo(10);
    assertThat(requests.purge(retention, 10)).isEqualTo(5);
    assertThat(count("SELECT count(*) FROM mutation_request WHERE caller = 'purged'")).isEqualTo(1);
  }

  @Test
  void replicasForgetSideBySide() throws Exception {
    execute(
        "INSERT INTO mutation_request (caller, operation, request_id, fingerprint, created_at)"
            + " SELECT 'side', 'o', 'old' || n, '', clock_timestamp() - interval '31 days'"
            + " FROM generate_series(1, 20) n");
    int mine =
        mutations.transaction(
            () -> {
              int first = requests.purge(Duration.ofDays(30), 10);
              try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(other.submit(() -> requests.purge(Duration.ofDays(30), 100)).get())
                    .isEqualTo(10);
              } catch (Exception failure) {
                throw new AssertionError(failure);
              }
              return first;
            });
    assertThat(mine).isEqualTo(10);
    assertThat(count("SELECT count(*) FROM mutation_request WHERE caller = 'side'")).isZero();
  }

  private FactDefinition store(CreateFactDefinitionRequest request) {
    FactDefinition wanted = request.getFactDefinition();
    entityManager.persist(new Probe(wanted.getKey(), wanted.getNameZh(), 1));
    return wanted;
  }

  private FactDefinition inCall(
      String subject,
      CreateFactDefinitionRequest request,
      Function<CreateFactDefinitionRequest, FactDefinition> effect) {
    Caller caller =
        new Caller(subject, Set.of(Role.POLICY_OFFICER), List.of(), Optional.empty(), "");
    Context context = CurrentCall.of("probe.Service/Create").in(caller.in(Context.ROOT));
    Context previous = context.attach();
    try {
      return mutations.run(request, request.getRequestId(), ANSWER, effect);
    } finally {
      context.detach(previous);
    }
  }

  private VocabularyServiceBlockingStub officer(AtomicBoolean replayed) {
    return stub.withInterceptors(
            TestIdentity.sending(TestIdentity.token("officer", Role.POLICY_OFFICER)))
        .withOption(CallHeaders.REPLAYED_MARK, replayed);
  }

  private void raise(String state) {
    entityManager.flush();
    try {
      execute("DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '" + state + "'; END $$");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long rows(CreateFactDefinitionRequest request) {
    return count(
        "SELECT count(*) FROM probe WHERE key = '" + request.getFactDefinition().getKey() + "'");
  }

  private long count(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
