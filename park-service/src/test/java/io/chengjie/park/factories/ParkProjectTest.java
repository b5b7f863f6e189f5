package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AddParkProjectTenantRequest;
import io.chengjie.proto.park.v1.CreateParkProjectRequest;
import io.chengjie.proto.park.v1.GetParkProjectRequest;
import io.chengjie.proto.park.v1.ListParkProjectsRequest;
import io.chengjie.proto.park.v1.ParkProject;
import io.chengjie.proto.park.v1.ParkProjectTenant;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One park project with several tenants on adjacent units, as the six firms of a display chain. */
@ParkServiceTest
class ParkProjectTest {
  @Inject Clients clients;

  private Changes changes;
  private Site site;
  private final List<Unit> row = new ArrayList<>();

  @BeforeEach
  void sixUnitsInARow() {
    changes = new Changes(clients);
    site = Site.in(clients);
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
