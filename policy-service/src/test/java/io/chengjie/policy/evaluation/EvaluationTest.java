package io.chengjie.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Timestamps;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.policy.testing.Examples;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.DeliverFactsResponse;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Evaluation;
import io.chengjie.proto.policy.v1.GetEvaluationRequest;
import io.chengjie.proto.policy.v1.Outcome;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyResult;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.StatedFact;
import io.chengjie.proto.policy.v1.SubjectFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Component
class EvaluationTest {
  private static final String DAY = "2026-07-20";

  @TestHTTPResource("/")
  URL service;

  @Inject DataSource dataSource;
  @Inject SessionFactory hibernate;

  private Api api;
  private Examples examples;
  private String project = "";
  private String subject = "";

  @BeforeEach
  void connect() {
    api = new Api(service);
    examples = new Examples(api);
    project = "PRJ-" + UUID.randomUUID();
    subject = "projects/" + project;
  }

  @Test
  void evaluatesDeliveredFactsAndKeepsTheAnswer() {
    String policyId = publishedEquipmentGrant();
    examples.deliver(subject, region(1), industry(2, "C3974"), equipment(3, "50000000.00"));
    Evaluation evaluation = evaluate(policyId);
    PolicyResult result = evaluation.getItems(0);
    assertThat(result.getOutcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(result.getAmount()).isEqualTo(Examples.money("2500000.00"));
    assertThat(result.getContentHash()).matches("[0-9a-f]{64}");
    assertThat(evaluation.getFactVersionsMap()).containsEntry(subject, 3);
    assertThat(evaluation.getFactsHash()).matches("[0-9a-f]{64}");
    assertThat(
            officer()
                .getEvaluation(GetEvaluationRequest.newBuilder().setId(evaluation.getId()).build()))
        .isEqualTo(evaluation);
  }

  @Test
  void givesTheSameAnswerUnderTheSameIdUntilAFactIsAdded() {
    String policyId = publishedEquipmentGrant();
    examples.deliver(subject, region(1), industry(2, "C3974"));
    Evaluation first = evaluate(policyId);
    assertThat(evaluate(policyId)).isEqualTo(first);
    assertThat(first.getItems(0).getOutcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(first.getItems(0).getMissingFactsList())
        .containsExactly("project.equipmentInvestment");
    examples.deliver(subject, equipment(3, "50000000.00"));
    Evaluation second = evaluate(policyId);
    assertThat(second.getId()).isNotEqualTo(first.getId());
    assertThat(second.getItems(0).getOutcome()).isEqualTo(Outcome.ELIGIBLE);
  }

  @Test
  void usesTheFactThatHoldsOnTheDayAndWasKnownThen() {
    String policyId = publishedEquipmentGrant();
    examples.deliver(
        subject,
        region(1),
        industry(2, "C3974"),
        equipment(3, "10000000.00").toBuilder().setValidTo("2026-07-01").build(),
        equipment(4, "20000000.00").toBuilder().setValidFrom("2026-07-01").build(),
        equipment(5, "40000000.00").toBuilder()
            .setValidFrom("2026-07-01")
            .setKnownFrom(Timestamps.fromSeconds(1_793_000_000L))
            .build());
    assertThat(amount(request(policyId).setAsOf("2026-06-30"))).isEqualTo("500000.00");
    assertThat(amount(request(policyId).setAsOf("2026-07-01"))).isEqualTo("2000000.00");
    EvaluateRequest.Builder earlier =
        request(policyId).setKnownAt(Timestamps.fromSeconds(1_792_999_999L));
    // The version itself was published later than that: it was not known either.
    assertThat(officer().evaluate(earlier.build()).getItemsList()).isEmpty();
  }

  @Test
  void knowsOnlyTheFactsOfAnInstant() {
    String policyId = publishedEquipmentGrant();
    examples.deliver(
        subject,
        region(1),
        industry(2, "C3974"),
        equipment(3, "20000000.00"),
        equipment(4, "40000000.00").toBuilder()
            .setKnownFrom(Timestamps.fromSeconds(4_000_000_000L))
            .build());
    EvaluateRequest.Builder then =
        request(policyId).setKnownAt(Timestamps.fromSeconds(3_999_999_999L));
    Evaluation evaluation = officer().evaluate(then.build());
    assertThat(evaluation.getItems(0).getAmount().getAmount()).isEqualTo("1000000.00");
    assertThat(evaluation.getKnownAt()).isEqualTo(then.getKnownAt());
    assertThat(evaluation.getFactVersionsMap()).containsEntry(subject, 3);
    assertThat(amount(request(policyId))).isEqualTo("2000000.00");
  }

  @Test
  void appliesTheVersionInForceOnTheDay() {
    Policy policy = examples.createdPolicy(Examples.policy());
    examples.published(policy.getId(), Examples.version().setEffectiveTo("2026-10-01"));
    PolicyVersion.Builder later = Examples.version().setEffectiveFrom("2026-10-01");
    later.getBenefitBuilder().setCap(Examples.money("1500000.00"));
    examples.published(policy.getId(), later);
    examples.deliver(subject, region(1), industry(2, "C3974"), equipment(3, "50000000.00"));
    assertThat(amount(request(policy.getId()).setAsOf("2026-09-30"))).isEqualTo("2500000.00");
    assertThat(amount(request(policy.getId()).setAsOf("2026-10-01"))).isEqualTo("1500000.00");
    assertThat(
            officer()
                .evaluate(request(policy.getId()).setAsOf("2025-12-31").build())
                .getItemsList())
        .isEmpty();
  }

  @Test
  void appliesPoliciesOfTheProjectsRegionAndThoseAbove() {
    List<String> applying = new ArrayList<>();
    for (String region : List.of("431129", "431100", "430000")) {
      applying.add(published(Examples.policy().setRegionCode(region)));
    }
    String elsewhere = published(Examples.policy().setRegionCode("430502"));
    examples.deliver(subject, region(1));
    List<String> judged =
        officer()
            .evaluate(EvaluateRequest.newBuilder().setProjectId(project).setAsOf(DAY).build())
            .getItemsList()
            .stream()
            .map(PolicyResult::getPolicyId)
            .toList();
    assertThat(judged).containsAll(applying).doesNotContain(elsewhere);
    assertThat(evaluate(elsewhere).getItems(0).getOutcome()).isEqualTo(Outcome.INELIGIBLE);
  }

  @Test
  void cannotSayWithoutTheRegion() {
    String policyId = publishedEquipmentGrant();
    examples.deliver(subject, industry(1, "C3974"), equipment(2, "1.00"));
    PolicyResult result = evaluate(policyId).getItems(0);
    assertThat(result.getOutcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.getMissingFactsList()).containsExactly("project.regionCode");
    assertThat(result.getAmountMaximum()).isEqualTo(Examples.money("0.05"));
  }

  @Test
  void readsFactsOfTheEnterpriseToo() {
    Policy policy = examples.createdPolicy(Examples.policy());
    examples.published(
        policy.getId(),
        Examples.version()
            .clearConditions()
            .addConditions(Examples.condition("hnte", "cert.hnte")));
    String enterprise = "ENT-" + UUID.randomUUID();
    examples.deliver(subject, region(1), equipment(2, "100.00"));
    examples.deliver(
        "enterprises/" + enterprise,
        Examples.fact("enterprises/" + enterprise, 1, "cert.hnte").setBooleanValue(true).build());
    assertThat(evaluate(policy.getId()).getItems(0).getOutcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(amount(request(policy.getId()).setEnterpriseId(enterprise))).isEqualTo("5.00");
  }

  @Test
  void waitsForFactsThatWereAskedFor() {
    examples.deliver(subject, region(1));
    RemoteError refusal =
        Api.refusalOf(
            () ->
                officer()
                    .evaluate(
                        EvaluateRequest.newBuilder()
                            .setProjectId(project)
                            .setAsOf(DAY)
                            .putMinimumFactVersions(subject, 2)
                            .build()));
    assertThat(refusal.reason()).isEqualTo("FACT_VERSION_NOT_REACHED");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("subject", subject)
        .containsEntry("wanted", "2")
        .containsEntry("present", "1");
  }

  @Test
  void refusesQuestionsThatMakeNoSense() {
    assertThat(refusal(EvaluateRequest.newBuilder().setAsOf(DAY))).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal(EvaluateRequest.newBuilder().setProjectId(project).setAsOf("2026-02-30")))
        .isEqualTo("VALIDATION_FAILED");
    assertThat(refusal(request("POL-NONE"))).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(
            Api.refusalOf(
                    () ->
                        officer()
                            .getEvaluation(
                                GetEvaluationRequest.newBuilder().setId("EVL-NONE").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void showsAnEnterpriseUserTheOwnProjectsOnly() {
    String own = "ENT-" + UUID.randomUUID();
    examples.deliver(
        subject,
        region(1),
        Examples.fact(subject, 2, "project.enterpriseId").setTextValue(own).build());
    EvaluateRequest question =
        EvaluateRequest.newBuilder()
            .setProjectId(project)
            .setEnterpriseId(own)
            .setAsOf(DAY)
            .build();
    Evaluation evaluation = api.eligibility(owner(own)).evaluate(question);
    GetEvaluationRequest read = GetEvaluationRequest.newBuilder().setId(evaluation.getId()).build();
    assertThat(api.eligibility(owner(own)).getEvaluation(read)).isEqualTo(evaluation);
    EligibilityServiceBlockingStub stranger = api.eligibility(owner("ENT-OTHER"));
    assertThat(Api.refusalOf(() -> stranger.getEvaluation(read)).reason())
        .isEqualTo("NOT_OWN_DATA");
    assertThat(Api.refusalOf(() -> stranger.evaluate(question)).reason()).isEqualTo("NOT_OWN_DATA");
    assertThat(
            Api.refusalOf(
                    () ->
                        stranger.evaluate(
                            question.toBuilder().setEnterpriseId("ENT-OTHER").build()))
                .reason())
        .isEqualTo("NOT_OWN_DATA");
  }

  @Test
  void isClosedToTheWrongRoles() {
    assertThat(
            Api.refusalOf(
                    () ->
                        api.eligibility(TestIdentity.token("park", Role.PARK_OPERATOR))
                            .evaluate(request("POL-NONE").build()))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(
            Api.refusalOf(
                    () ->
                        api.eligibility(Api.NOBODY)
                            .estimate(EstimateRequest.newBuilder().setRegionCode("431129").build()))
                .reason())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void estimatesFromStatedFactsAndStoresNothing() {
    String region = "430225";
    published(Examples.policy().setRegionCode(region));
    EstimateRequest request =
        EstimateRequest.newBuilder()
            .setRegionCode(region)
            .setAsOf(DAY)
            .addFacts(stated("project.industryCode", "C3974"))
            .addFacts(stated("project.equipmentInvestment", "50000000.00"))
            .build();
    PolicyResult result = officer().estimate(request).getItems(0);
    assertThat(result.getAmount()).isEqualTo(Examples.money("2500000.00"));
    assertThat(
            officer()
                .estimate(request.toBuilder().removeFacts(1).build())
                .getItems(0)
                .getMissingFactsList())
        .containsExactly("project.equipmentInvestment");
  }

  @Test
  void namesEveryStatedFactThatIsWrong() {
    RemoteError refusal =
        Api.refusalOf(
            () ->
                officer()
                    .estimate(
                        EstimateRequest.newBuilder()
                            .setRegionCode("431129")
                            .addFacts(stated("no.such", "1"))
                            .addFacts(stated("export.ratio", "much"))
                            .addFacts(stated("cert.hnte", "true"))
                            .addFacts(stated("cert.hnte", "false"))
                            .addFacts(stated("project.regionCode", "430502"))
                            .build()));
    assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("count", "4");
  }

  @Test
  void takesFactsInOrderAndPassesOverWhatItHas() {
    SubjectFacts first =
        SubjectFacts.newBuilder()
            .setSubject(subject)
            .addFacts(region(1))
            .addFacts(industry(2, "C3974"))
            .build();
    assertThat(deliver(first).getFactVersionsMap()).containsEntry(subject, 2);
    assertThat(deliver(first).getFactVersionsMap()).containsEntry(subject, 2);
    assertThat(
            deliver(first.toBuilder().addFacts(equipment(3, "1.00")).build()).getFactVersionsMap())
        .containsEntry(subject, 3);
    RemoteError refusal =
        Api.refusalOf(
            () ->
                deliver(
                    SubjectFacts.newBuilder()
                        .setSubject(subject)
                        .addFacts(equipment(5, "1.00"))
                        .build()));
    assertThat(refusal.reason()).isEqualTo("FACT_DELIVERY_GAP");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("subject", subject)
        .containsEntry("present", "3");
  }

  @Test
  void takesDeliveriesOfTheSameSubjectsInAnyOrderAtOnce() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      subjects.add("projects/PRJ-" + UUID.randomUUID());
    }
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<String> order = i % 2 == 0 ? subjects : subjects.reversed();
      DeliverFactsRequest.Builder request = DeliverFactsRequest.newBuilder();
      order.forEach(
          name ->
              request.addSubjects(
                  SubjectFacts.newBuilder()
                      .setSubject(name)
                      .addFacts(
                          Examples.fact(name, 1, "project.regionCode").setTextValue("431129"))));
      calls.add(
          () ->
              api.delivery().deliverFacts(request.build()).getFactVersionsMap().values().stream()
                  .allMatch(version -> version == 1));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> delivered : threads.invokeAll(calls)) {
        assertThat(delivered.get()).isTrue();
      }
    }
  }

  @Test
  void theDatabaseItselfKeepsFactsAndEvaluationsAsTheyWere() {
    examples.deliver(subject, region(1));
    officer().evaluate(EvaluateRequest.newBuilder().setProjectId(project).setAsOf(DAY).build());
    for (String sql :
        List.of(
            "UPDATE delivered_fact SET value = 'x'",
            "DELETE FROM delivered_fact",
            "UPDATE evaluation SET content = '{}'",
            "DELETE FROM evaluation")) {
      assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
    }
  }

  @Test
  void needsTheSameNumberOfStatementsForOnePolicyAndForMany() {
    String region = "430481";
    String one = published(Examples.policy().setRegionCode(region));
    examples.deliver(
        subject,
        Examples.fact(subject, 1, "project.regionCode").setTextValue(region).build(),
        industry(2, "C3974"));
    assertThat(evaluate(one).getItemsCount()).isEqualTo(1);
    statementsOf("2026-07-20");
    long few = statementsOf("2026-07-21");
    for (int i = 0; i < 20; i++) {
      published(Examples.policy().setRegionCode(region));
    }
    statementsOf("2026-07-22");
    assertThat(statementsOf("2026-07-23")).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  @Test
  void keepsOneEvaluationWhenAskedManyTimesAtOnce() throws Exception {
    examples.deliver(subject, region(1));
    EvaluateRequest question =
        EvaluateRequest.newBuilder().setProjectId(project).setAsOf("2026-08-01").build();
    List<Callable<Evaluation>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> officer().evaluate(question));
    }
    Set<Evaluation> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Evaluation> future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
    }
    assertThat(answers).hasSize(1);
  }

  private long statementsOf(String day) {
    long before = hibernate.getStatistics().getPrepareStatementCount();
    officer().evaluate(EvaluateRequest.newBuilder().setProjectId(project).setAsOf(day).build());
    return hibernate.getStatistics().getPrepareStatementCount() - before;
  }

  private String publishedEquipmentGrant() {
    return published(Examples.policy());
  }

  private String published(Policy.Builder policy) {
    Policy created = examples.createdPolicy(policy);
    examples.published(created.getId(), Examples.version());
    return created.getId();
  }

  private Evaluation evaluate(String policyId) {
    return officer().evaluate(request(policyId).build());
  }

  private String amount(EvaluateRequest.Builder request) {
    return officer().evaluate(request.build()).getItems(0).getAmount().getAmount();
  }

  private String refusal(EvaluateRequest.Builder request) {
    return Api.refusalOf(() -> officer().evaluate(request.build())).reason();
  }

  private EvaluateRequest.Builder request(String policyId) {
    return EvaluateRequest.newBuilder().setProjectId(project).setAsOf(DAY).addPolicyIds(policyId);
  }

  private EligibilityServiceBlockingStub officer() {
    return api.eligibility(Api.OFFICER);
  }

  private static String owner(String enterpriseId) {
    return TestIdentity.token("owner", List.of(), Optional.of(enterpriseId), Role.ENTERPRISE_USER);
  }

  private DeliverFactsResponse deliver(SubjectFacts batch) {
    return api.delivery().deliverFacts(DeliverFactsRequest.newBuilder().addSubjects(batch).build());
  }

  private Fact region(int version) {
    return Examples.fact(subject, version, "project.regionCode").setTextValue("431129").build();
  }

  private Fact industry(int version, String code) {
    return Examples.fact(subject, version, "project.industryCode").setTextValue(code).build();
  }

  private Fact equipment(int version, String amount) {
    return Examples.fact(subject, version, "project.equipmentInvestment")
        .setDecimalValue(amount)
        .build();
  }

  private static StatedFact stated(String key, String value) {
    return StatedFact.newBuilder().setKey(key).setValue(value).build();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
