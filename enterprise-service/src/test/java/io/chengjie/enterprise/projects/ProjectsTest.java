package io.chengjie.enterprise.projects;

import static io.chengjie.enterprise.testing.Examples.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Examples;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.enterprise.testing.Tokens;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.ListProjectsRequest;
import io.chengjie.proto.enterprise.v1.ListProjectsResponse;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.ProjectsServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.UpdateProjectRequest;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Platform
class ProjectsTest {
  @TestHTTPResource("/")
  URL service;

  @Inject SessionFactory hibernate;
  @Inject DataSource database;

  @Test
  void opensAProjectInNegotiatingUnderANumberOfItsRegionAndYear() {
    Project project = create(Examples.project());

    assertThat(project.getId()).matches("PRJ-431129-20[0-9]{2}-[0-9]{4}");
    assertThat(project.getStage()).isEqualTo(Stage.NEGOTIATING);
    assertThat(project.getRegion().getName()).isEqualTo("江华瑶族自治县");
    assertThat(project.getIndustry().getName()).isEqualTo("显示器件制造");
    assertThat(get(project)).isEqualTo(project);
  }

  @Test
  void numbersProjectsWithoutGapsWhenManyAreOpenedAtOnce() throws Exception {
    Project first = create(inRegion("431127"));
    Callable<String> open = () -> create(inRegion("431127")).getId();
    List<String> ids = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
      for (Future<String> id : clients.invokeAll(Collections.nCopies(20, open))) {
        ids.add(id.get());
      }
    }

    int number = number(first.getId());
    assertThat(ids)
        .extracting(ProjectsTest::number)
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.IntStream.rangeClosed(number + 1, number + 20).boxed().toList());
  }

  @Test
  void refusesAProjectOfAnotherRegion() {
    RemoteError refusal = Client.refusalOf(() -> create(inRegion("430200")));

    assertThat(refusal.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void namesEveryViolationAtOnce() {
    Project wrong =
        inRegion("431199").toBuilder()
            .setIndustryCode("C9999")
            .setTotalInvestment(cny("-1.00"))
            .setFixedAssets(
                FixedAssets.newBuilder()
                    .setEquipment(cny("1.00"))
                    .setLand(cny("1.00").toBuilder().setCurrency("USD")))
            .build();

    RemoteError refusal = Client.refusalOf(() -> create(wrong));

    assertThat(refusal.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "project.regionCode UNKNOWN_CODE",
            "project.industryCode UNKNOWN_CODE",
            "project.totalInvestment.amount RULE_BROKEN",
            "project.fixedAssets RULE_BROKEN");
  }

  @Test
  void refusesAnEnterpriseThatIsNotRegistered() {
    RemoteError refusal =
        Client.refusalOf(
            () -> create(Examples.project().toBuilder().setEnterpriseId("ENT-NONE").build()));

    assertThat(refusal.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(refusal.info().getMetadataMap()).containsEntry("id", "ENT-NONE");
  }

  @Test
  void showsAnEnterpriseUserNoProjectOfAnother() {
    Project project = create(Examples.project());

    RemoteError refusal =
        Client.refusalOf(
            () ->
                Client.stub(
                        service, ProjectsServiceGrpc::newBlockingStub, Tokens.ofEnterprise("ENT-1"))
                    .getProject(GetProjectRequest.newBuilder().setId(project.getId()).build()));

    assertThat(refusal.reason()).isEqualTo("NOT_OWN_DATA");
  }

  @Test
  void changesSingleMembersAndClearsThoseThatAreNamedAndAbsent() {
    Project project = create(Examples.project());

    Project changed =
        update(
            project,
            Project.newBuilder()
                .setFixedAssets(FixedAssets.newBuilder().setEquipment(cny("60000000.00")))
                .build(),
            "fixed_assets.equipment",
            "fixed_assets.fit_out",
            "jobs_promised");

    assertThat(changed.getFixedAssets().getEquipment()).isEqualTo(cny("60000000.00"));
    assertThat(changed.getFixedAssets().hasFitOut()).isFalse();
    assertThat(changed.getFixedAssets().getBuilding()).isEqualTo(cny("20000000.00"));
    assertThat(changed.hasJobsPromised()).isFalse();
    assertThat(changed.getTaxPromised()).isEqualTo(project.getTaxPromised());
    assertThat(get(project)).isEqualTo(changed);
  }

  @Test
  void refusesAChangeOfTheRegionAndOfTheStage() {
    Project project = create(Examples.project());

    RemoteError refusal =
        Client.refusalOf(
            () -> update(project, inRegion("431127"), "region_code", "stage", "contract_no"));

    assertThat(refusal.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "project.regionCode IMMUTABLE_MEMBER",
            "project.stage OUTPUT_ONLY_MEMBER",
            "project.contractNo OUTPUT_ONLY_MEMBER");
  }

  @Test
  void listsEachProjectOnceOverAllPagesWithOneQueryForAPage() {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      opened.add(create(Examples.project().toBuilder().setName("翻页项目" + i).build()).getId());
    }
    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      hibernate.getStatistics().clear();
      ListProjectsResponse page =
          stub()
              .listProjects(
                  ListProjectsRequest.newBuilder()
                      .setQ("翻页项目")
                      .setRegionCode("430000")
                      .setIndustryCode("C39*")
                      .setStage(Stage.NEGOTIATING)
                      .setPageSize(3)
                      .setPageToken(token)
                      .build());
      assertThat(hibernate.getStatistics().getPrepareStatementCount()).isOne();
      page.getItemsList().forEach(item -> listed.add(item.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(listed).isEqualTo(opened.reversed());
  }

  @Test
  void letsTheDatabaseRefuseATransitionThatIsNotListed() throws SQLException {
    Project project = create(Examples.project());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "UPDATE project SET stage = 'SIGNED', contract_no = 'X', hold_id = 'X',"
                          + " fund_reservation_id = 'X', sign_time = clock_timestamp()"
                          + " WHERE id = '"
                          + project.getId()
                          + "'"))
          .hasMessageContaining("may not go from NEGOTIATING to SIGNED");
    }
  }

  private static Project inRegion(String regionCode) {
    return Examples.project().toBuilder().setRegionCode(regionCode).build();
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  private Project create(Project project) {
    return stub()
        .createProject(
            CreateProjectRequest.newBuilder()
                .setProject(project)
                .setRequestId(Client.requestId())
                .build());
  }

  private Project get(Project project) {
    return stub().getProject(GetProjectRequest.newBuilder().setId(project.getId()).build());
  }

  private Project update(Project project, Project values, String... paths) {
    return stub()
        .updateProject(
            UpdateProjectRequest.newBuilder()
                .setId(project.getId())
                .setEtag(project.getEtag())
                .setProject(values)
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                .build());
  }

  private ProjectsServiceBlockingStub stub() {
    return Client.stub(
        service, ProjectsServiceGrpc::newBlockingStub, Tokens.of(Role.PROMOTION_OFFICER));
  }
}
