package io.chengjie.enterprise.facts;

import static io.chengjie.enterprise.testing.Examples.cny;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Examples;
import io.chengjie.enterprise.testing.OtherServices.World;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.enterprise.testing.Tokens;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.Fact.Source;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.FactsServiceGrpc;
import io.chengjie.proto.enterprise.v1.ListFactsRequest;
import io.chengjie.proto.enterprise.v1.ListFactsResponse;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
import io.chengjie.proto.enterprise.v1.UpdateProjectRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Platform
class FactsTest {
  @TestHTTPResource("/")
  URL service;

  World world;

  @Inject DeliverFacts delivery;
  @Inject DataSource database;
  @Inject SessionFactory hibernate;

  @BeforeEach
  void fillTheCatalogue() {
    define("tax.relocationCost", FactDefinition.Type.DECIMAL, FactDefinition.Subject.PROJECT);
    define("cert.hnte", FactDefinition.Type.BOOLEAN, FactDefinition.Subject.PROJECT);
    define("tax.paid", FactDefinition.Type.DECIMAL, FactDefinition.Subject.ENTERPRISE);
  }

  @AfterEach
  void nothingMisbehavesAnyMore() {
    world.policyFaults().clear();
    world.policy().refusedSubjects.clear();
  }

  @Test
  void statesTheFieldsOfAProjectAndNothingThatIsMissing() {
    Project project =
        create(Examples.project().toBuilder().clearTaxPromised().clearJobsPromised().build());

    Map<String, String> facts = new TreeMap<>();
    list(project).getItemsList().forEach(fact -> facts.put(fact.getKey(), value(fact)));

    assertThat(facts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "project.regionCode", "431129",
                "project.industryCode", "C3974",
                "project.totalInvestment", "120000000.00",
                "project.fixedAssets", "80000000.00",
                "project.equipmentInvestment", "50000000.00",
                "project.fitOutInvestment", "10000000.00",
                "project.buildingInvestment", "20000000.00",
                "project.revenuePromised", "200000000.00"));
    assertThat(list(project).getItemsList())
        .allMatch(fact -> fact.getSource() == Source.COMPUTED)
        .extracting(Fact::getVersion)
        .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void statesAnewOnlyWhatChanged() {
    Project project = create(Examples.project());
    int before = list(project).getItemsCount();

    update(project, "tax_promised", Project.newBuilder().setTaxPromised(cny("9000000.00")).build());

    List<Fact> facts = list(project).getItemsList();
    assertThat(facts).hasSize(before + 1);
    assertThat(facts.getFirst().getKey()).isEqualTo("project.taxPromised");
    assertThat(value(facts.getFirst())).isEqualTo("9000000.00");
  }

  @Test
  void statesNoAmountInAnotherCurrency() {
    Project project =
        create(
            Examples.project().toBuilder()
                .setTotalInvestment(cny("1.00").toBuilder().setCurrency("USD"))
                .build());

    assertThat(list(project).getItemsList())
        .extracting(Fact::getKey)
        .doesNotContain("project.totalInvestment");
  }

  @Test
  void recordsFactsInTheOrderOfTheRequest() {
    Project project = create(Examples.project());

    List<Fact> stored =
        record(
            Role.DEPARTMENT_OFFICER,
            cost(project, "2000000.00"),
            cost(project, "2000001").toBuilder()
                .setSource(Source.DOCUMENT)
                .setEvidenceId("DOC-7")
                .build());

    assertThat(stored).extracting(FactsTest::value).containsExactly("2000000.00", "2000001");
    assertThat(stored.get(1).getVersion()).isEqualTo(stored.get(0).getVersion() + 1);
    assertThat(stored.getFirst().hasKnownFrom()).isTrue();
    assertThat(stored.getFirst().getRecordedBy()).startsWith("user-");
    assertThat(list(project).getItems(0)).isEqualTo(stored.get(1));
  }

  @Test
  void refusesKeysAndTypesThatTheCatalogueDoesNotHave() {
    Project project = create(Examples.project());

    RemoteError unknown =
        Client.refusalOf(
            () ->
                record(
                    Role.AGENT,
                    cost(project, "1").toBuilder().setKey("no.such").build(),
                    cost(project, "1").toBuilder().setKey("no.such2").build()));
    RemoteError ofAnotherSubject =
        Client.refusalOf(
            () -> record(Role.AGENT, cost(project, "1").toBuilder().setKey("tax.paid").build()));
    RemoteError type =
        Client.refusalOf(
            () -> record(Role.AGENT, cost(project, "1").toBuilder().setKey("cert.hnte").build()));

    assertThat(unknown.reason()).isEqualTo("FACT_KEY_UNKNOWN");
    assertThat(unknown.info().getMetadataMap()).containsEntry("key", "no.such");
    assertThat(unknown.fieldViolations()).hasSize(2);
    assertThat(ofAnotherSubject.reason()).isEqualTo("FACT_KEY_UNKNOWN");
    assertThat(type.reason()).isEqualTo("FACT_TYPE_MISMATCH");
    assertThat(type.info().getMetadataMap()).containsEntry("expected", "BOOLEAN");
  }

  @Test
  void refusesSourcesThatTheCallerMayNotClaim() {
    Project project = create(Examples.project());

    for (Map.Entry<Role, Source> claim :
        Map.of(
                Role.EXTERNAL_SYSTEM, Source.DECLARED,
                Role.AGENT, Source.AGENCY,
                Role.DEPARTMENT_OFFICER, Source.COMPUTED)
            .entrySet()) {
      RemoteError refusal =
          Client.refusalOf(
              () ->
                  record(
                      claim.getKey(),
                      cost(project, "1").toBuilder().setSource(claim.getValue()).build()));
      assertThat(refusal.reason()).isEqualTo("FACT_SOURCE_NOT_ALLOWED");
    }
  }

  @Test
  void refusesUnknownSubjectsAndStoresNothingOfTheRequest() {
    Project project = create(Examples.project());
    int before = list(project).getItemsCount();

    RemoteError refusal =
        Client.refusalOf(
            () ->
                record(
                    Role.AGENT,
                    cost(project, "1"),
                    cost(project, "1").toBuilder().setSubject("projects/PRJ-NONE").build()));

    assertThat(refusal.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(list(project).getItemsCount()).isEqualTo(before);
  }

  @Test
  void namesEveryDateThatDoesNotExist() {
    Project project = create(Examples.project());

    RemoteError refusal =
        Client.refusalOf(
            () ->
                record(
                    Role.AGENT,
                    cost(project, "1").toBuilder().setValidFrom("2026-02-30").build(),
                    cost(project, "1").toBuilder().setValidTo("2020-01-01").build(),
                    cost(project, "1").toBuilder().setSource(Source.DOCUMENT).build()));

    assertThat(refusal.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "facts[0].validFrom INVALID_DATE",
            "facts[1].validTo INVALID_DATE",
            "facts[2].evidenceId REQUIRED");
  }

  @Test
  void keepsTheVersionsOfASubjectWithoutGapsWhenManyRecordAtOnce() throws Exception {
    Project first = create(Examples.project());
    Project second = create(Examples.project());
    int before = list(first).getItemsCount();
    Callable<Boolean> work =
        () -> {
          record(Role.AGENT, cost(first, "1"), cost(second, "1"));
          record(Role.AGENT, cost(second, "2"), cost(first, "2"));
          return true;
        };
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : clients.invokeAll(Collections.nCopies(8, work))) {
        assertThat(done.get()).isTrue();
      }
    }

    List<Integer> expected =
        IntStream.rangeClosed(1, before + 16).boxed().sorted(Collections.reverseOrder()).toList();
    assertThat(list(first).getItemsList()).extracting(Fact::getVersion).isEqualTo(expected);
    assertThat(list(second).getItemsList()).extracting(Fact::getVersion).isEqualTo(expected);
  }

  @Test
  void recordsAThousandFactsAndListsThemWithTwoQueriesForAPage() {
    Project project = create(Examples.project());
    Fact[] many =
        IntStream.range(0, 1000)
            .mapToObj(i -> cost(project, Integer.toString(i)))
            .toArray(Fact[]::new);
    record(Role.AGENT, many);
    List<String> values = new ArrayList<>();
    String token = "";
    do {
      hibernate.getStatistics().clear();
      ListFactsResponse page =
          stub(Role.AUDITOR)
              .listFacts(
                  ListFactsRequest.newBuilder()
                      .setSubject("projects/" + project.getId())
                      .setKey("tax.relocationCost")
                      .setPageSize(200)
                      .setPageToken(token)
                      .build());
      assertThat(hibernate.getStatistics().getPrepareStatementCount()).isEqualTo(2);
      page.getItemsList().forEach(fact -> values.add(value(fact)));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(values).hasSize(1000).doesNotHaveDuplicates();
  }

  @Test
  void deliversAllFactsInOrder() {
    Project project = create(Examples.project());
    record(Role.AGENT, cost(project, "1"), cost(project, "2"));

    delivery.work();

    assertThat(delivered(project)).isEqualTo(oldestFirst(project));
  }

  @Test
  void continuesWhereThePolicyServiceIs() {
    Project project = create(Examples.project());
    delivery.work();
    world.policy().facts.get(subject(project)).clear();
    record(Role.AGENT, cost(project, "1"));

    delivery.work();

    assertThat(delivered(project)).isEqualTo(oldestFirst(project));
  }

  @Test
  void deliversAgainAfterALostAnswerWithoutDoubling() throws SQLException {
    Project project = create(Examples.project());
    world.policyFaults().loseAnswers.set(1);
    delivery.work();
    letPausesEnd();

    delivery.work();

    assertThat(delivered(project)).isEqualTo(oldestFirst(project));
  }

  @Test
  void letsOneSubjectNotStopTheOthers() {
    Project stuck = create(Examples.project());
    Project fine = create(Examples.project());
    world.policy().refusedSubjects.add(subject(stuck));

    delivery.work();

    assertThat(delivered(stuck)).isEmpty();
    assertThat(delivered(fine)).isEqualTo(oldestFirst(fine));
  }

  @Test
  void deliversEachFactOnceWhenSeveralReplicasWork() throws Exception {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      projects.add(create(Examples.project()));
    }
    Callable<Boolean> replica =
        () -> {
          delivery.work();
          return true;
        };
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : replicas.invokeAll(Collections.nCopies(4, replica))) {
        assertThat(done.get()).isTrue();
      }
    }

    for (Project project : projects) {
      assertThat(delivered(project)).isEqualTo(oldestFirst(project));
    }
  }

  @Test
  void waitsLongerAfterEachFailureAndDeliversWhenThePolicyServiceIsBack() throws SQLException {
    Project project = create(Examples.project());
    world.policyFaults().refuseConnections.set(1000);
    delivery.work();
    delivery.work();
    world.policyFaults().clear();
    letPausesEnd();

    delivery.work();

    assertThat(delivered(project)).isEqualTo(oldestFirst(project));
  }

  private void letPausesEnd() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE fact_subject SET deliver_after = clock_timestamp()");
    }
  }

  private List<Fact> delivered(Project project) {
    return world.policy().facts.getOrDefault(subject(project), List.of());
  }

  private List<Fact> oldestFirst(Project project) {
    return list(project).getItemsList().reversed();
  }

  private static String subject(Project project) {
    return "projects/" + project.getId();
  }

  private void define(String key, FactDefinition.Type type, FactDefinition.Subject subject) {
    world
        .policy()
        .definitions
        .put(
            key, FactDefinition.newBuilder().setKey(key).setType(type).setSubject(subject).build());
  }

  private static Fact cost(Project project, String value) {
    return Fact.newBuilder()
        .setSubject(subject(project))
        .setKey("tax.relocationCost")
        .setDecimalValue(value)
        .setValidFrom("2026-07-01")
        .setSource(Source.DECLARED)
        .build();
  }

  private static String value(Fact fact) {
    return fact.hasTextValue() ? fact.getTextValue() : fact.getDecimalValue();
  }

  private List<Fact> record(Role role, Fact... facts) {
    return stub(role)
        .recordFacts(
            RecordFactsRequest.newBuilder()
                .addAllFacts(List.of(facts))
                .setRequestId(Client.requestId())
                .build())
        .getItemsList();
  }

  private ListFactsResponse list(Project project) {
    return stub(Role.AUDITOR)
        .listFacts(
            ListFactsRequest.newBuilder().setSubject(subject(project)).setPageSize(200).build());
  }

  private FactsServiceGrpc.FactsServiceBlockingStub stub(Role role) {
    return Client.stub(service, FactsServiceGrpc::newBlockingStub, Tokens.of(role));
  }

  private Project create(Project project) {
    return Client.stub(
            service, ProjectsServiceGrpc::newBlockingStub, Tokens.of(Role.PROMOTION_OFFICER))
        .createProject(
            CreateProjectRequest.newBuilder()
                .setProject(project)
                .setRequestId(Client.requestId())
                .build());
  }

  private void update(Project project, String path, Project values) {
    Client.stub(service, ProjectsServiceGrpc::newBlockingStub, Tokens.of(Role.PROMOTION_OFFICER))
        .updateProject(
            UpdateProjectRequest.newBuilder()
                .setId(project.getId())
                .setEtag(project.getEtag())
                .setProject(values)
                .setUpdateMask(FieldMask.newBuilder().addPaths(path))
                .build());
  }
}
