package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AddParkProjectTenantRequest;
import io.chengjie.proto.park.v1.AddUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.CreateParkProjectRequest;
import io.chengjie.proto.park.v1.EndParkProjectTenantRequest;
import io.chengjie.proto.park.v1.GetParkProjectRequest;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesRequest;
import io.chengjie.proto.park.v1.ListParkProjectsRequest;
import io.chengjie.proto.park.v1.ParkProject;
import io.chengjie.proto.park.v1.ParkProjectTenancy;
import io.chengjie.proto.park.v1.ParkProjectTenant;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One park project with several tenants on adjacent units, as the six firms of a display chain. */
@ParkServiceTest
class ParkProjectTest {
  @Inject Clients clients;
  @Inject DatabaseClock clock;
  @Inject Mutations mutations;

  private Changes changes;
  private LocalDate today;
  private Site site;
  private final List<Unit> row = new ArrayList<>();

  @BeforeEach
  void sixUnitsInARow() {
    changes = new Changes(clients);
    site = Site.in(clients);
    today = LocalDate.ofInstant(mutations.read(clock::now), BusinessZone.SHANGHAI);
    row.clear();
    row.add(site.unit());
    for (int i = 1; i < 6; i++) {
      row.add(site.create(site.aUnit().addAdjacentUnitIds(row.getLast().getId())));
    }
  }

  @Test
  void takesSixTenantsOnAdjacentUnits() {
    ParkProject project = open(tenant("PRJ-1", row.getFirst()));
    for (int i = 1; i < 6; i++) {
      project = add(project, "PRJ-" + (i + 1), row.get(i));
    }

    ParkProject read =
        clients
            .factories(Role.AUDITOR)
            .getParkProject(GetParkProjectRequest.newBuilder().setId(project.getId()).build());
    assertThat(read).isEqualTo(project);
    assertThat(read.getTenantsList())
        .extracting(ParkProjectTenant::getProjectId)
        .containsExactly("PRJ-1", "PRJ-2", "PRJ-3", "PRJ-4", "PRJ-5", "PRJ-6");
    assertThat(read.getAreaSquareMetres()).isEqualTo("18000.00");
    assertThat(
            clients
                .factories(Role.AUDITOR)
                .listParkProjects(
                    ListParkProjectsRequest.newBuilder()
                        .setParkId(site.park.getId())
                        .setProjectId("PRJ-4")
                        .build())
                .getItemsList())
        .containsExactly(read);
  }

  @Test
  void refusesAUnitThatIsNotBesideTheGroup() {
    ParkProject project = open(tenant("PRJ-1", row.getFirst()));

    var refusal = Refusals.of(() -> add(project, "PRJ-2", row.get(2)));

    assertThat(refusal.reason()).isEqualTo("UNITS_NOT_ADJACENT");
    assertThat(add(project, "PRJ-2", row.get(2), row.get(1)).getTenantsCount()).isEqualTo(2);
  }

  @Test
  void refusesAUnitOfAnotherZoneOrOfAnotherParkProjectOrTwice() {
    ParkProject project = open(tenant("PRJ-1", row.getFirst()));
    Unit stranger = Site.in(clients).unit();

    assertThat(Refusals.of(() -> add(project, "PRJ-2", stranger)).fieldViolations())
        .extracting("field")
        .containsExactly("unitIds[0]");
    assertThat(Refusals.of(() -> open(tenant("PRJ-2", row.getFirst()))).reason())
        .isEqualTo("UNIT_IN_PARK_PROJECT");
    assertThat(
            Refusals.of(() -> open(tenant("PRJ-2", row.get(3)), tenant("PRJ-3", row.get(3))))
                .fieldViolations())
        .extracting("field")
        .containsExactly("parkProject.tenants[1].unitIds[0]");
  }

  @Test
  void keepsItsUnitsTogether() {
    open(tenant("PRJ-1", row.get(0), row.get(1), row.get(2)));
    Unit middle = changes.read(row.get(1).getId());

    assertThat(Refusals.of(() -> part(middle, row.getFirst())).reason())
        .isEqualTo("UNITS_NOT_ADJACENT");
    assertThat(
            Refusals.of(
                    () ->
                        changes.merge(
                            site.building.getId(),
                            "M",
                            List.of(middle, changes.read(row.get(2).getId()))))
                .reason())
        .isEqualTo("UNIT_IN_PARK_PROJECT");
    assertThat(part(changes.read(row.get(3).getId()), row.get(2)).getAdjacentUnitIdsList())
        .containsExactly(row.get(4).getId());
  }

  @Test
  void aTenantLeavesWithItsUnitsAndItsRowsStay() {
    ParkProject project =
        open(tenant("PRJ-1", row.get(0), row.get(1)), tenant("PRJ-2", row.get(2)));

    ParkProject left = end(project, "PRJ-2", today.toString());

    assertThat(left.getTenantsList())
        .extracting(ParkProjectTenant::getProjectId)
        .containsExactly("PRJ-1");
    assertThat(left.getAreaSquareMetres()).isEqualTo("6000.00");
    assertThat(left.getEtag()).isNotEqualTo(project.getEtag());
    assertThat(
            clients
                .factories(Role.AUDITOR)
                .getParkProject(GetParkProjectRequest.newBuilder().setId(project.getId()).build()))
        .isEqualTo(left);
    assertThat(
            clients
                .factories(Role.AUDITOR)
                .listParkProjects(
                    ListParkProjectsRequest.newBuilder()
                        .setParkId(site.park.getId())
                        .setProjectId("PRJ-2")
                        .build())
                .getItemsList())
        .isEmpty();
    ParkProject next = add(left, "PRJ-3", row.get(2), row.get(3));
    assertThat(next.getTenantsList())
        .extracting(ParkProjectTenant::getProjectId)
        .containsExactly("PRJ-1", "PRJ-3");
    assertThat(tenancies(project, row.get(2)))
        .extracting(
            ParkProjectTenancy::getProjectId,
            ParkProjectTenancy::getTenantFrom,
            ParkProjectTenancy::getTenantUntil,
            ParkProjectTenancy::getExplanation)
        .containsExactly(
            tuple("PRJ-3", today.toString(), "", ""),
            tuple("PRJ-2", today.toString(), today.toString(), "迁往二期"));
  }

  @Test
  void whereATenantLeftTheNextOneClosesTheGap() {
    ParkProject project =
        open(
            tenant("PRJ-1", row.get(0)),
            tenant("PRJ-2", row.get(1)),
            tenant("PRJ-3", row.get(2), row.get(3)));

    ParkProject gap = end(project, "PRJ-2", today.toString());

    assertThat(Refusals.of(() -> add(gap, "PRJ-4", row.get(4))).reason())
        .isEqualTo("UNITS_NOT_ADJACENT");
    assertThat(Refusals.of(() -> part(changes.read(row.get(2).getId()), row.get(3))).reason())
        .isEqualTo("UNITS_NOT_ADJACENT");
    assertThat(part(changes.read(row.get(1).getId()), row.get(0)).getAdjacentUnitIdsList())
        .containsExactly(row.get(2).getId());
    changes.factories.addUnitAdjacency(
        AddUnitAdjacencyRequest.newBuilder()
            .setId(row.get(1).getId())
            .setEtag(changes.read(row.get(1).getId()).getEtag())
            .addAdjacentUnitIds(row.get(0).getId())
            .setRequestId(Clients.requestId())
            .build());
    assertThat(add(gap, "PRJ-4", row.get(1), row.get(4)).getTenantsCount()).isEqualTo(3);
  }

  @Test
  void refusesALeaveThatHasNotHappenedOrTwice() {
    ParkProject project = open(tenant("PRJ-1", row.get(0)), tenant("PRJ-2", row.get(1)));

    for (LocalDate day : List.of(today.plusDays(1), today.minusDays(1))) {
      assertThat(Refusals.of(() -> end(project, "PRJ-2", day.toString())).fieldViolations())
          .extracting("field", "reason")
          .containsExactly(tuple("tenantUntil", "INVALID_DATE"));
    }
    assertThat(Refusals.of(() -> end(project, "PRJ-9", today.toString())).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    ParkProject left = end(project, "PRJ-2", today.toString());
    assertThat(Refusals.of(() -> end(project, "PRJ-1", today.toString())).reason())
        .isEqualTo("ETAG_MISMATCH");
    assertThat(Refusals.of(() -> end(left, "PRJ-2", today.toString())).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .factoriesIn("340000", Role.PARK_OPERATOR)
                            .endParkProjectTenant(endRequest(left, "PRJ-1", today.toString())))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void aRepeatedRequestEndsOnce() {
    ParkProject project = open(tenant("PRJ-1", row.get(0)), tenant("PRJ-2", row.get(1)));
    EndParkProjectTenantRequest request = endRequest(project, "PRJ-2", today.toString());

    assertThat(changes.factories.endParkProjectTenant(request))
        .isEqualTo(changes.factories.endParkProjectTenant(request));
    assertThat(tenancies(project, row.get(1))).hasSize(1);
  }

  private List<ParkProjectTenancy> tenancies(ParkProject project, Unit unit) {
    return clients
        .factories(Role.AUDITOR)
        .listParkProjectTenancies(
            ListParkProjectTenanciesRequest.newBuilder()
                .setId(project.getId())
                .setUnitId(unit.getId())
                .build())
        .getItemsList();
  }

  private ParkProject end(ParkProject project, String tenant, String until) {
    return changes.factories.endParkProjectTenant(endRequest(project, tenant, until));
  }

  private static EndParkProjectTenantRequest endRequest(
      ParkProject project, String tenant, String until) {
    return EndParkProjectTenantRequest.newBuilder()
        .setId(project.getId())
        .setProjectId(tenant)
        .setTenantUntil(until)
        .setExplanation("迁往二期")
        .setEtag(project.getEtag())
        .setRequestId(Clients.requestId())
        .build();
  }

  private ParkProject open(ParkProjectTenant... tenants) {
    return changes.factories.createParkProject(
        CreateParkProjectRequest.newBuilder()
            .setParkProject(
                ParkProject.newBuilder()
                    .setZoneId(site.zone.getId())
                    .setNameZh("显示产业园中园")
                    .addAllTenants(List.of(tenants)))
            .setRequestId(Clients.requestId())
            .build());
  }

  private ParkProject add(ParkProject project, String tenant, Unit... units) {
    return changes.factories.addParkProjectTenant(
        AddParkProjectTenantRequest.newBuilder()
            .setId(project.getId())
            .setProjectId(tenant)
            .addAllUnitIds(List.of(units).stream().map(Unit::getId).toList())
            .setEtag(project.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }

  private Unit part(Unit unit, Unit other) {
    return changes.factories.removeUnitAdjacency(
        RemoveUnitAdjacencyRequest.newBuilder()
            .setId(unit.getId())
            .setEtag(unit.getEtag())
            .addAdjacentUnitIds(other.getId())
            .setRequestId(Clients.requestId())
            .build());
  }

  private static ParkProjectTenant tenant(String projectId, Unit... units) {
    return ParkProjectTenant.newBuilder()
        .setProjectId(projectId)
        .addAllUnitIds(List.of(units).stream().map(Unit::getId).toList())
        .build();
  }
}
