package io.chengjie.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Component
class VocabularyTest {
  @TestHTTPResource("/")
  URL service;

  private Api api;

  @BeforeEach
  void connect() {
    api = new Api(service);
  }

  @Test
  void bringsTheKeysThatThePlatformComputes() {
    FactDefinition hires =
        api.vocabulary(Api.NOBODY)
            .getFactDefinition(
                GetFactDefinitionRequest.newBuilder().setKey("employment.newInsured3m").build());
    assertThat(hires.getType()).isEqualTo(FactDefinition.Type.DECIMAL);
    assertThat(hires.getSubject()).isEqualTo(FactDefinition.Subject.PROJECT);
    assertThat(hires.getMaximumFactKey()).isEqualTo("project.jobsPromised");
    assertThat(list(ListFactDefinitionsRequest.newBuilder().setQ("project.")))
        .extracting(FactDefinition::getKey)
        .contains(
            "project.regionCode",
            "project.industryCode",
            "project.totalInvestment",
            "project.fixedAssets",
            "project.equipmentInvestment",
            "project.fitOutInvestment",
            "project.buildingInvestment",
            "project.jobsPromised",
            "project.revenuePromised",
            "project.taxPromised")
        .isSorted();
  }

  @Test
  void recordsAKeyAndReadsItBack() {
    FactDefinition.Builder definition = definition();
    assertThat(create(definition)).isEqualTo(definition.build());
    assertThat(
            api.vocabulary(Api.NOBODY)
                .getFactDefinition(
                    GetFactDefinitionRequest.newBuilder().setKey(definition.getKey()).build())
                .getNameZh())
        .isEqualTo("研发投入");
  }

  @Test
  void refusesAKeyThatExists() {
    RemoteError refusal = Api.refusalOf(() -> create(definition().setKey("export.ratio")));
    assertThat(refusal.reason()).isEqualTo("CODE_ALREADY_USED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("code", "export.ratio");
  }

  @Test
  void refusesBoundsThatMakeNoSense() {
    assertThat(Api.refusalOf(() -> create(definition().setMinimum("2").setMaximum("1"))).reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(
            Api.refusalOf(
                    () -> create(definition().setType(FactDefinition.Type.TEXT).setMinimum("0")))
                .reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(Api.refusalOf(() -> create(definition().setMaximumFactKey("no.such"))).reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(Api.refusalOf(() -> create(definition().setMaximumFactKey("cert.hnte"))).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void doesNotKnowAKeyThatIsNotThere() {
    assertThat(
            Api.refusalOf(
                    () ->
                        api.vocabulary(Api.NOBODY)
                            .getFactDefinition(
                                GetFactDefinitionRequest.newBuilder().setKey("no.such").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void listsExactKeysAndPages() {
    assertThat(
            list(
                ListFactDefinitionsRequest.newBuilder()
                    .addKeys("export.ratio")
                    .addKeys("cert.hnte")
                    .addKeys("no.such")))
        .extracting(FactDefinition::getKey)
        .containsExactly("cert.hnte", "export.ratio");
    List<String> all = new ArrayList<>();
    String token = "";
    do {
      ListFactDefinitionsResponse page =
          api.vocabulary(Api.NOBODY)
              .listFactDefinitions(
                  ListFactDefinitionsRequest.newBuilder()
                      .setPageSize(5)
                      .setPageToken(token)
                      .build());
      page.getItemsList().forEach(item -> all.add(item.getKey()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(all).hasSizeGreaterThan(15).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void isWrittenByPolicyOfficersOnly() {
    CreateFactDefinitionRequest request =
        CreateFactDefinitionRequest.newBuilder()
            .setFactDefinition(definition())
            .setRequestId(Api.requestId())
            .build();
    assertThat(
            Api.refusalOf(() -> api.vocabulary(Api.FINANCE).createFactDefinition(request)).reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
  }

  private List<FactDefinition> list(ListFactDefinitionsRequest.Builder request) {
    return api.vocabulary(Api.NOBODY).listFactDefinitions(request.build()).getItemsList();
  }

  private FactDefinition create(FactDefinition.Builder definition) {
    return api.vocabulary(Api.DRAFTER)
        .createFactDefinition(
            CreateFactDefinitionRequest.newBuilder()
                .setFactDefinition(definition)
                .setRequestId(Api.requestId())
                .build());
  }

  private static FactDefinition.Builder definition() {
    return FactDefinition.newBuilder()
        .setKey("research.spending" + UUID.randomUUID().toString().substring(0, 8))
        .setNameZh("研发投入")
        .setNameEn("Research spending")
        .setType(FactDefinition.Type.DECIMAL)
        .setSubject(FactDefinition.Subject.ENTERPRISE)
        .setUnit("CNY");
  }
}
