package io.chengjie.enterprise.signing;

import static io.chengjie.enterprise.testing.Examples.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.chengjie.chassis.calls.CallHeaders;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Examples;
import io.chengjie.enterprise.testing.OtherServices.World;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.enterprise.testing.Tokens;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Commitment;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.ListCommitmentsRequest;
import io.chengjie.proto.enterprise.v1.ListSigningsRequest;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.ProjectsServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.chengjie.proto.enterprise.v1.SignedAward;
import io.chengjie.proto.enterprise.v1.Signing;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.policy.v1.FundReservation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@Platform
class SigningTest {
  private static final String FUND = "FND-COUNTY";

  @TestHTTPResource("/")
  URL service;

  World world;

  @Inject RecoverSignings recovery;
  @Inject ReconcileReservations reconciliation;
  @Inject @Wellness SigningHealth health;
  @Inject CrashingPoints points;
  @Inject DataSource database;

  @BeforeEach
  void fillTheFund() {
    world.policy().free.put(FUND, new BigDecimal("2100000.00"));
    world.park().reservations.clear();
    world.policy().reservations.clear();
  }

  @AfterEach
  void bringWhatWasCutOffToItsEnd() throws SQLException {
    points.disarm();
    world.parkFaults().clear();
    world.policyFaults().clear();
    letLeasesRunOut();
    recovery.work();
  }

  @Test
  void signsAProjectWithCapacityFundsAndCommitments() {
    Project project = create();

    Project signed = sign(request(project));

    assertThat(signed.getStage()).isEqualTo(Stage.SIGNED);
    assertThat(signed.getContractNo()).isEqualTo("C-" + project.getId());
    assertThat(signed.getHoldId()).isEqualTo("HLD-" + project.getId());
    assertThat(signed.hasSignTime()).isTrue();
    assertThat(get(project)).isEqualTo(signed);
    assertThat(capacityStates()).containsExactly(Reservation.State.POSTED);
    assertThat(fundStates()).containsExactly(FundReservation.State.POSTED);
    assertThat(free()).isEqualTo("900000.00");
    assertThat(commitments(project))
        .extracting(Commitment::getText)
        .containsExactly("引进员工 300 人", "交付标准厂房 6000 平方米");
    assertThat(signings(project))
        .extracting(Signing::getState)
        .containsExactly(Signing.State.COMPLETED);
  }

  @Test
  void passesOnTheRefusalOfTheFundAndLeavesNothingReserved() {
    world.policy().free.put(FUND, new BigDecimal("1199999.99"));
    Project project = create();

    RemoteError refusal = Client.refusalOf(() -> sign(request(project)));

    assertThat(refusal.reason()).isEqualTo("FUND_INSUFFICIENT");
    assertThat(refusal.info().getMetadataMap()).containsEntry("short", "0.01");
    assertThat(get(project).getStage()).isEqualTo(Stage.NEGOTIATING);
    assertThat(get(project).getContractNo()).isEmpty();
    assertThat(capacityStates()).containsExactly(Reservation.State.VOIDED);
    assertThat(fundStates()).containsExactly(FundReservation.State.VOIDED);
    assertThat(free()).isEqualTo("1199999.99");
    assertThat(commitments(project)).isEmpty();
    assertThat(signings(project).getFirst().getRefusalReason()).isEqualTo("FUND_INSUFFICIENT");
    assertThat(signings(project).getFirst().getState()).isEqualTo(Signing.State.ABORTED);
  }

  @Test
  void passesOnTheRefusalOfThePark() {
    Project project = create();
    world.park().holds.clear();

    RemoteError refusal = Client.refusalOf(() -> sign(request(project)));

    assertThat(refusal.reason()).isEqualTo("HOLD_EXPIRED");
    assertThat(get(project).getStage()).isEqualTo(Stage.NEGOTIATING);
    assertThat(free()).isEqualTo("2100000.00");
  }

  @Test
  void answersTheSameRequestWithTheSameProjectAndSaysSo() {
    SignProjectRequest request = request(create());
    Project first = sign(request);
    AtomicBoolean replayed = new AtomicBoolean();

    Project second = stub().withOption(CallHeaders.REPLAYED_MARK, replayed).signProject(request);

    assertThat(second).isEqualTo(first);
    assertThat(free()).isEqualTo("900000.00");
  }

  @Test
  void triesTheSameRequestAnewAfterARefusal() {
    world.policy().free.put(FUND, BigDecimal.ZERO);
    SignProjectRequest request = request(create());
    RemoteError refusal = Client.refusalOf(() -> sign(request));
    world.policy().free.put(FUND, new BigDecimal("1200000.00"));

    Project signed = sign(request);

    assertThat(refusal.reason()).isEqualTo("FUND_INSUFFICIENT");
    assertThat(signed.getStage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    SignProjectRequest request = request(create());
    sign(request);

    RemoteError refusal =
        Client.refusalOf(() -> sign(request.toBuilder().setContractNo("C-OTHER").build()));

    assertThat(refusal.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void refusesASecondSigningAndAnOldVersionAndAnotherRegion() {
    Project project = create();
    RemoteError stale =
        Client.refusalOf(() -> sign(request(project).toBuilder().setEtag("99").build()));
    RemoteError foreign =
        Client.refusalOf(
            () ->
                Client.stub(
                        service,
                        ProjectsServiceGrpc::newBlockingStub,
                        Tokens.ofRegion("430200", Role.COMMANDER))
                    .signProject(request(project)));
    sign(request(project));

    RemoteError again = Client.refusalOf(() -> sign(request(get(project))));

    assertThat(stale.reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(foreign.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(again.reason()).isEqualTo("STAGE_NOT_ALLOWED");
  }

  @Test
  void refusesAContractNumberThatIsInUseAndReservesNothing() {
    Project first = create();
    Project second = create();
    sign(request(first));

    RemoteError refusal =
        Client.refusalOf(
            () -> sign(request(second).toBuilder().setContractNo("C-" + first.getId()).build()));

    assertThat(refusal.reason()).isEqualTo("CONTRACT_NO_USED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("contractNo", "C-" + first.getId());
    assertThat(get(second).getStage()).isEqualTo(Stage.NEGOTIATING);
    assertThat(get(second).getEtag()).isEqualTo(second.getEtag());
    assertThat(capacityStates()).hasSize(1);
  }

  @Test
  void namesEveryViolationOfARequestAtOnce() {
    Project project = create();
    SignProjectRequest wrong =
        request(project).toBuilder()
            .setCommitments(1, commitment("x").toBuilder().setDueOn("2026-02-30"))
            .setAwards(0, award("0.00"))
            .build();

    RemoteError refusal = Client.refusalOf(() -> sign(wrong));

    assertThat(refusal.fieldViolations())
        .extracting(violation -> violation.getField())
        .containsExactlyInAnyOrder("commitments[1].dueOn", "awards[0].amount");
  }

  @Test
  void doesNotTakeALostAnswerForARefusal() {
    Project project = create();
    world.parkFaults().loseAnswers.set(1);
    world.policyFaults().loseAnswers.set(1);

    Project signed = sign(request(project));

    assertThat(signed.getStage()).isEqualTo(Stage.SIGNED);
    assertThat(free()).isEqualTo("900000.00");
  }

  @Test
  void answersUnavailableWhileAServiceIsDownAndSignsWhenItIsBack() throws SQLException {
    Project project = create();
    world.policyFaults().refuseConnections.set(1000);

    RemoteError refusal = Client.refusalOf(() -> sign(request(project)));
    Stage meanwhile = get(project).getStage();
    world.policyFaults().clear();
    letLeasesRunOut();
    recovery.work();

    assertThat(refusal.reason()).isEqualTo("UNAVAILABLE");
    assertThat(meanwhile).isEqualTo(Stage.SIGNING);
    assertThat(get(project).getStage()).isEqualTo(Stage.SIGNED);
    assertWholeOrNothing(project);
  }

  @Test
  void saysThatAProjectIsBeingSigned() {
    Project project = create();
    world.policyFaults().refuseConnections.set(1000);
    Client.refusalOf(() -> sign(request(project)));

    RemoteError other = Client.refusalOf(() -> sign(request(get(project))));

    assertThat(other.reason()).isEqualTo("SIGNING_IN_PROGRESS");
    assertThat(other.info().getMetadataMap())
        .containsEntry("signingId", signings(project).getFirst().getId());
  }

  @ParameterizedTest
  @EnumSource(SigningPoint.class)
  void signsOrAbandonsWholeAfterACrashAtAnyPointOfTheWayForward(SigningPoint point)
      throws SQLException {
    Project project = create();

    crashAndRecover(project, point);

    assertWholeOrNothing(project);
  }

  @ParameterizedTest
  @EnumSource(SigningPoint.class)
  void abandonsWholeAfterACrashAtAnyPointOfTheWayBack(SigningPoint point) throws SQLException {
    world.policy().free.put(FUND, BigDecimal.ZERO);
    Project project = create();

    crashAndRecover(project, point);

    assertThat(get(project).getStage()).isEqualTo(Stage.NEGOTIATING);
    assertWholeOrNothing(project);
  }

  @Test
  void reachesEveryPointOnOneWayOrTheOther() {
    List<SigningPoint> missed = new ArrayList<>();
    for (SigningPoint point : SigningPoint.values()) {
      boolean hit = false;
      for (String funds : List.of("2100000.00", "0.00")) {
        world.policy().free.put(FUND, new BigDecimal(funds));
        SignProjectRequest request = request(create());
        points.crashAt(point);
        Throwable outcome = catchThrowable(() -> sign(request));
        hit |= points.wasHit(point) && outcome != null;
        points.disarm();
      }
      if (!hit) {
        missed.add(point);
      }
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void hasOneEffectWhenReplicasRecoverTheSameSigningAtOnce() throws Exception {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      world.policy().free.put(FUND, new BigDecimal("10000000.00"));
      Project project = create();
      points.crashAt(SigningPoint.RESERVE_BEFORE_SEND);
      SignProjectRequest request = request(project);
      assertThat(catchThrowable(() -> sign(request))).isNotNull();
      projects.add(project);
    }
    int before = world.policy().effects.get();
    letLeasesRunOut();

    allAtOnce(
        6,
        () -> {
          recovery.work();
          return true;
        });

    assertThat(world.policy().effects.get() - before).isEqualTo(5);
    for (Project project : projects) {
      assertThat(get(project).getStage()).isEqualTo(Stage.SIGNED);
      assertThat(signings(project)).hasSize(1);
      assertThat(commitments(project)).hasSize(2);
    }
  }

  @Test
  void hasOneEffectAndOneBodyWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
    SignProjectRequest request = request(create());

    List<Project> answers = allAtOnce(20, () -> sign(request));

    assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
    assertThat(free()).isEqualTo("900000.00");
  }

  @Test
  void signsOnceWhenManySignTheSameProjectAtOnce() throws Exception {
    Project project = create();

    List<String> outcomes =
        allAtOnce(
            10,
            () -> {
              try {
                return sign(request(project)).getStage().name();
              } catch (io.grpc.StatusRuntimeException refused) {
                return RemoteError.in(refused).orElseThrow().reason();
              }
            });

    assertThat(outcomes).filteredOn("SIGNED"::equals).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.equals("SIGNED"))
        .containsAnyOf("SIGNING_IN_PROGRESS", "STAGE_NOT_ALLOWED", "ETAG_MISMATCH")
        .hasSize(9);
    assertThat(free()).isEqualTo("900000.00");
  }

  @Test
  void appliesItsDecisionToWhatOthersStillHoldReserved() {
    Project signed = create();
    sign(request(signed));
    Reservation capacity = world.park().reservations.values().iterator().next();
    world
        .park()
        .put(
            capacity.getId(),
            capacity.getHoldId(),
            capacity.getProjectId(),
            Reservation.State.PENDING);

    reconciliation.work();

    assertThat(capacityStates()).containsExactly(Reservation.State.POSTED);
  }

  @Test
  void freesNothingThatItHasNoDecisionForAndRaisesAnAlarm() {
    world.park().put("RSV-STRANGE", "HLD-STRANGE", "PRJ-STRANGE", Reservation.State.PENDING);

    reconciliation.work();

    assertThat(capacityStates()).containsExactly(Reservation.State.PENDING);
    assertThat(health.call().getStatus())
        .isEqualTo(org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN);
  }

  private void crashAndRecover(Project project, SigningPoint point) throws SQLException {
    points.crashAt(point);
    Throwable outcome = catchThrowable(() -> sign(request(project)));
    assertThat(outcome == null).isEqualTo(!points.wasHit(point) && !isRefused(project));
    points.disarm();
    letLeasesRunOut();
    recovery.work();
  }

  private boolean isRefused(Project project) {
    return signings(project).stream().anyMatch(signing -> !signing.getRefusalReason().isEmpty());
  }

  /** INV-23. */
  private void assertWholeOrNothing(Project project) {
    switch (get(project).getStage()) {
      case SIGNED -> {
        assertThat(capacityStates()).containsExactly(Reservation.State.POSTED);
        assertThat(fundStates()).containsExactly(FundReservation.State.POSTED);
        assertThat(free()).isEqualTo("900000.00");
        assertThat(commitments(project)).hasSize(2);
      }
      case NEGOTIATING -> {
        assertThat(capacityStates()).allMatch(state -> state == Reservation.State.VOIDED);
        assertThat(fundStates()).allMatch(state -> state == FundReservation.State.VOIDED);
        assertThat(free()).isIn("2100000.00", "0", "0.00");
        assertThat(commitments(project)).isEmpty();
      }
      default -> throw new AssertionError("the project is " + get(project).getStage());
    }
    assertThat(signings(project))
        .allMatch(
            signing ->
                signing.getState() == Signing.State.COMPLETED
                    || signing.getState() == Signing.State.ABORTED);
  }

  /** As if ten seconds had passed. */
  private void letLeasesRunOut() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE signing SET lease_until = clock_timestamp()");
    }
  }

  private Project create() {
    Project project =
        stub()
            .createProject(
                CreateProjectRequest.newBuilder()
                    .setProject(Examples.project())
                    .setRequestId(Client.requestId())
                    .build());
    world.park().holds.put("HLD-" + project.getId(), project.getId());
    return project;
  }

  private static SignProjectRequest request(Project project) {
    return SignProjectRequest.newBuilder()
        .setId(project.getId())
        .setEtag(project.getEtag())
        .setContractNo("C-" + project.getId())
        .setHoldId("HLD-" + project.getId())
        .addAwards(award("1200000.00"))
        .addCommitments(commitment("引进员工 300 人"))
        .addCommitments(commitment("交付标准厂房 6000 平方米"))
        .setRequestId(Client.requestId())
        .build();
  }

  private static SignedAward award(String amount) {
    return SignedAward.newBuilder()
        .setPolicyVersionId("PVR-RELOC-1")
        .setFundId(FUND)
        .setAmount(cny(amount))
        .build();
  }

  private static Commitment commitment(String text) {
    return Commitment.newBuilder()
        .setParty(Commitment.Party.ENTERPRISE)
        .setText(text)
        .setDueOn("2027-12-31")
        .build();
  }

  private Project sign(SignProjectRequest request) {
    return stub().signProject(request);
  }

  private Project get(Project project) {
    return stub().getProject(GetProjectRequest.newBuilder().setId(project.getId()).build());
  }

  private List<Commitment> commitments(Project project) {
    return stub()
        .listCommitments(ListCommitmentsRequest.newBuilder().setProjectId(project.getId()).build())
        .getItemsList();
  }

  private List<Signing> signings(Project project) {
    return stub()
        .listSignings(ListSigningsRequest.newBuilder().setProjectId(project.getId()).build())
        .getItemsList();
  }

  private List<Reservation.State> capacityStates() {
    return world.park().reservations.values().stream().map(Reservation::getState).toList();
  }

  private List<FundReservation.State> fundStates() {
    return world.policy().reservations.values().stream().map(FundReservation::getState).toList();
  }

  private String free() {
    return world.policy().free.get(FUND).toPlainString();
  }

  private ProjectsServiceBlockingStub stub() {
    return Client.stub(
        service, ProjectsServiceGrpc::newBlockingStub, Tokens.of(Role.PROMOTION_OFFICER));
  }

  private static <T> List<T> allAtOnce(int count, Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(count);
    Callable<T> together =
        () -> {
          start.await();
          return work.call();
        };
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      for (Future<T> result : threads.invokeAll(Collections.nCopies(count, together))) {
        results.add(result.get());
      }
    }
    return results;
  }
}
