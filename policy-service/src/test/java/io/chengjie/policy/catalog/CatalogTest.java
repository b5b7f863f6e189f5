package io.chengjie.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.policy.testing.Examples;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.Benefit;
import io.chengjie.proto.policy.v1.CreatePolicyRequest;
import io.chengjie.proto.policy.v1.CreatePolicyVersionRequest;
import io.chengjie.proto.policy.v1.GetPolicyRequest;
import io.chengjie.proto.policy.v1.GetPolicyVersionRequest;
import io.chengjie.proto.policy.v1.ListPoliciesRequest;
import io.chengjie.proto.policy.v1.ListPoliciesResponse;
import io.chengjie.proto.policy.v1.ListPolicyVersionsRequest;
import io.chengjie.proto.policy.v1.ListPolicyVersionsResponse;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Component
class CatalogTest {
  @TestHTTPResource("/")
  URL service;

  @Inject DataSource dataSource;

  private Api api;
  private Examples examples;

  @BeforeEach
  void connect() {
    api = new Api(service);
    examples = new Examples(api);
  }

  @Test
  void recordsAPolicyThatEverybodyCanRead() {
    Policy created = examples.createdPolicy(Examples.policy());
    assertThat(created.getId()).startsWith("POL-");
    assertThat(created.getEtag()).isNotEmpty();
    assertThat(
            api.catalog(Api.NOBODY)
                .getPolicy(GetPolicyRequest.newBuilder().setId(created.getId()).build()))
        .isEqualTo(created);
  }

  @Test
  void refusesAUsedCodeAForeignRegionAndAWrongRole() {
    Policy created = examples.createdPolicy(Examples.policy());
    assertThat(
            Api.refusalOf(
                    () -> examples.createdPolicy(Examples.policy().setCode(created.getCode())))
                .reason())
        .isEqualTo("CODE_ALREADY_USED");
    CreatePolicyRequest request =
        CreatePolicyRequest.newBuilder()
            .setPolicy(Examples.policy())
            .setRequestId(Api.requestId())
            .build();
    String hengyang =
        TestIdentity.token("hengyang", List.of("430400"), Optional.empty(), Role.POLICY_OFFICER);
    assertThat(Api.refusalOf(() -> api.catalog(hengyang).createPolicy(request)).reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(Api.refusalOf(() -> api.catalog(Api.FINANCE).createPolicy(request)).reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(
            Api.refusalOf(
                    () ->
                        api.catalog(Api.NOBODY)
                            .getPolicy(GetPolicyRequest.newBuilder().setId("POL-NONE").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void listsPoliciesByRegionAndCategoryPageByPage() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      expected.add(
          examples
              .createdPolicy(Examples.policy().setRegionCode("433125").setCategory("paging"))
              .getId());
    }
    ListPoliciesRequest.Builder request =
        ListPoliciesRequest.newBuilder()
            .setRegionCode("433100")
            .setCategory("paging")
            .setPageSize(2);
    ListPoliciesResponse first = api.catalog(Api.NOBODY).listPolicies(request.build());
    ListPoliciesResponse second =
        api.catalog(Api.NOBODY)
            .listPolicies(request.setPageToken(first.getNextPageToken()).build());
    List<String> listed = new ArrayList<>();
    first.getItemsList().forEach(policy -> listed.add(policy.getId()));
    second.getItemsList().forEach(policy -> listed.add(policy.getId()));
    assertThat(first.getItemsList()).hasSize(2);
    assertThat(listed).containsExactlyElementsOf(expected.stream().sorted().toList());
  }

  @Test
  void draftsAndPublishesAVersion() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion draft = examples.drafted(policyId, Examples.version());
    assertThat(draft.getNumber()).isEqualTo(1);
    assertThat(draft.getState()).isEqualTo(PolicyVersion.State.DRAFT);
    assertThat(draft.getDraftedBy()).isEqualTo("drafter");
    PolicyVersion published = examples.publish(draft);
    assertThat(published.getState()).isEqualTo(PolicyVersion.State.PUBLISHED);
    assertThat(published.getPublishedBy()).isEqualTo("publisher");
    assertThat(published.hasPublishTime()).isTrue();
    assertThat(published.getContentHash())
        .matches("[0-9a-f]{64}")
        .isEqualTo(draft.getContentHash());
    assertThat(published.getConditionsList()).isEqualTo(draft.getConditionsList());
    assertThat(version(Api.NOBODY, policyId, 1)).isEqualTo(published);
    assertThat(examples.drafted(policyId, Examples.version()).getNumber()).isEqualTo(2);
  }

  @Test
  void showsDraftsToThoseWhoWriteAndReviewPoliciesOnly() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion published =
        examples.published(policyId, Examples.version().setEffectiveTo("2026-07-01"));
    PolicyVersion draft =
        examples.drafted(policyId, Examples.version().setEffectiveFrom("2026-07-01"));
    assertThat(version(Api.PUBLISHER, policyId, draft.getNumber())).isEqualTo(draft);
    for (String token : List.of(Api.NOBODY, Api.OFFICER)) {
      assertThat(Api.refusalOf(() -> version(token, policyId, draft.getNumber())).reason())
          .isEqualTo("RESOURCE_NOT_FOUND");
      assertThat(versions(token, policyId).getItemsList()).containsExactly(published);
    }
    assertThat(versions(Api.DRAFTER, policyId).getItemsList()).containsExactly(draft, published);
  }

  @Test
  void saysWhatIsWrongWithAConditionAndWhere() {
    RemoteError invalid =
        draftRefusal(
            Examples.version()
                .addConditions(Examples.condition("jobs", "project.jobsPromised >= 'many'")));
    assertThat(invalid.reason()).isEqualTo("CONDITION_INVALID");
    assertThat(invalid.info().getMetadataMap())
        .containsEntry("conditionId", "jobs")
        .containsEntry("position", "1:22")
        .containsKey("message");
    RemoteError unknown =
        draftRefusal(
            Examples.version().addConditions(Examples.condition("tax", "tax.paid2025 > 1")));
    assertThat(unknown.reason()).isEqualTo("FACT_KEY_UNKNOWN");
    assertThat(unknown.info().getMetadataMap()).containsEntry("key", "tax.paid2025");
  }

  @Test
  void refusesABenefitThatCannotBeComputed() {
    Benefit.Builder text =
        Benefit.newBuilder()
            .setRateOfFact(
                Benefit.RateOfFact.newBuilder().setFactKey("project.regionCode").setRate("0.05"));
    assertThat(draftRefusal(Examples.version().setBenefit(text)).reason())
        .isEqualTo("FACT_TYPE_MISMATCH");
    Benefit.Builder unknown =
        Benefit.newBuilder()
            .setRateOfFact(Benefit.RateOfFact.newBuilder().setFactKey("no.such").setRate("0.05"));
    assertThat(draftRefusal(Examples.version().setBenefit(unknown)).reason())
        .isEqualTo("FACT_KEY_UNKNOWN");
    Benefit.Builder dollars =
        Examples.version().getBenefit().toBuilder()
            .setCap(Examples.money("1.00").toBuilder().setCurrency("USD"));
    assertThat(draftRefusal(Examples.version().setBenefit(dollars)).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void namesAllThatIsMisshapenAtOnce() {
    RemoteError refusal =
        draftRefusal(
            Examples.version()
                .setEffectiveFrom("2026-02-30")
                .addConditions(Examples.condition("industry", "true")));
    assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("count", "2");
    assertThat(draftRefusal(Examples.version().setEffectiveTo("2026-01-01")).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void refusesAFundOrAPolicyThatDoesNotExist() {
    assertThat(draftRefusal(Examples.version().setFundId("FND-NONE")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Api.refusalOf(() -> examples.drafted("POL-NONE", Examples.version())).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void refusesToPublishOnesOwnDraft() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion draft = examples.drafted(policyId, Examples.version());
    RemoteError refusal =
        Api.refusalOf(() -> api.catalog(Api.DRAFTER).publishPolicyVersion(publication(draft)));
    assertThat(refusal.reason()).isEqualTo("FOUR_EYES");
    assertThat(refusal.info().getMetadataMap()).containsEntry("versionId", draft.getId());
  }

  @Test
  void refusesToPublishTwiceOrWithAStaleEtag() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion draft = examples.drafted(policyId, Examples.version());
    assertThat(
            Api.refusalOf(
                    () ->
                        api.catalog(Api.PUBLISHER)
                            .publishPolicyVersion(
                                publication(draft).toBuilder().setEtag("0").build()))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
    examples.publish(draft);
    assertThat(Api.refusalOf(() -> examples.publish(draft)).reason())
        .isEqualTo("VERSION_STATE_NOT_ALLOWED");
  }

  @Test
  void answersARepeatedPublicationWithTheFirstAnswer() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PublishPolicyVersionRequest request =
        publication(examples.drafted(policyId, Examples.version()));
    PolicyVersion first = api.catalog(Api.PUBLISHER).publishPolicyVersion(request);
    assertThat(api.catalog(Api.PUBLISHER).publishPolicyVersion(request)).isEqualTo(first);
  }

  @Test
  void refusesPeriodsThatOverlapAndAcceptsThoseThatTouch() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion first =
        examples.published(policyId, Examples.version().setEffectiveTo("2026-07-01"));
    PolicyVersion overlapping =
        examples.drafted(policyId, Examples.version().setEffectiveFrom("2026-06-30"));
    RemoteError refusal = Api.refusalOf(() -> examples.publish(overlapping));
    assertThat(refusal.reason()).isEqualTo("EFFECTIVE_PERIOD_OVERLAPS");
    assertThat(refusal.info().getMetadataMap()).containsEntry("otherVersionId", first.getId());
    assertThat(
            examples
                .published(policyId, Examples.version().setEffectiveFrom("2026-07-01"))
                .getState())
        .isEqualTo(PolicyVersion.State.PUBLISHED);
  }

  @Test
  void numbersVersionsWithoutGapsWhenDraftedAtOnce() throws Exception {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      calls.add(() -> examples.drafted(policyId, Examples.version()).getNumber());
    }
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> future : threads.invokeAll(calls)) {
        numbers.add(future.get());
      }
    }
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void theDatabaseItselfKeepsAPublishedVersionAsItWas() {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion published = examples.published(policyId, Examples.version());
    String where = " WHERE id = '" + published.getId() + "'";
    assertThatThrownBy(() -> execute("UPDATE policy_version SET fund_id = NULL" + where))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> execute("DELETE FROM policy_version" + where))
        .hasMessageContaining("never changes");
    PolicyVersion draft = examples.drafted(policyId, Examples.version());
    String ofDraft = " WHERE id = '" + draft.getId() + "'";
    assertThatThrownBy(() -> execute("UPDATE policy_version SET content = '{}'" + ofDraft))
        .hasMessageContaining("policy_version_hash");
    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE policy_version SET state = 'PUBLISHED', published_by = drafted_by,"
                        + " publish_time = now()"
                        + ofDraft))
        .hasMessageContaining("policy_version_four_eyes");
    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE policy_version SET state = 'PUBLISHED', published_by = 'x',"
                        + " publish_time = now()"
                        + ofDraft))
        .hasMessageContaining("policy_version_no_overlap");
  }

  private RemoteError draftRefusal(PolicyVersion.Builder version) {
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    return Api.refusalOf(
        () ->
            api.catalog(Api.DRAFTER)
                .createPolicyVersion(
                    CreatePolicyVersionRequest.newBuilder()
                        .setPolicyId(policyId)
                        .setPolicyVersion(version)
                        .setRequestId(Api.requestId())
                        .build()));
  }

  private PolicyVersion version(String token, String policyId, int number) {
    return api.catalog(token)
        .getPolicyVersion(
            GetPolicyVersionRequest.newBuilder().setPolicyId(policyId).setNumber(number).build());
  }

  private ListPolicyVersionsResponse versions(String token, String policyId) {
    return api.catalog(token)
        .listPolicyVersions(ListPolicyVersionsRequest.newBuilder().setPolicyId(policyId).build());
  }

  private static PublishPolicyVersionRequest publication(PolicyVersion draft) {
    return PublishPolicyVersionRequest.newBuilder()
        .setPolicyId(draft.getPolicyId())
        .setNumber(draft.getNumber())
        .setEtag(draft.getEtag())
        .setRequestId(Api.requestId())
        .build();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
