package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.FloorPlan;
import io.chengjie.proto.park.v1.FloorPlan.PlannedUnit;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import io.chengjie.proto.park.v1.SpaceSum;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class FloorPlanTest {
  @Inject Clients clients;
  @Inject DatabaseClock clock;

  private Site site;
  private Unit held;
  private Unit free;
  private Instant before;

  @BeforeEach
  void holdOneOfTwoUnits() {
    site = Site.in(clients);
    held = site.unit();
    free = site.create(site.aUnit().setFloor(2).addAdjacentUnitIds(held.getId()));
    before = clock.now();
    new Asked(clients).hold(Asked.holdOf(held));
  }

  @Test
  void showsTheUnitsOfEachFloorWithTheirStatesAndNeighbours() {
    FloorPlan plan = clients.views().getFloorPlan(request().build());

    assertThat(plan.getBuildingCode()).isEqualTo("B3");
    assertThat(plan.getZoneId()).isEqualTo(site.zone.getId());
    assertThat(plan.getFloorsList())
        .extracting(floor -> floor.getFloor() + " " + floor.getAreaSquareMetres())
        .containsExactly("1 3000.00", "2 3000.00");
    assertThat(first(plan).getState()).isEqualTo(SpaceSum.State.HELD);
    assertThat(first(plan).getAdjacentUnitIdsList()).containsExactly(free.getId());
    assertThat(plan.getFloors(1).getUnits(0).getState()).isEqualTo(SpaceSum.State.FREE);
    assertThat(plan.getFloors(1).getUnits(0).getAdjacentUnitIdsList())
        .containsExactly(held.getId());
  }

  @Test
  void showsAnEarlierInstant() {
    FloorPlan plan =
        clients.views().getFloorPlan(request().setAt(Instants.toProto(before)).build());

    assertThat(first(plan).getState()).isEqualTo(SpaceSum.State.FREE);
  }

  @Test
  void tellsWhoClaimsOnlyToOfficialsOfTheRegion() {
    assertThat(claimant(clients.viewsIn("431100", Role.PARK_OPERATOR)))
        .isEqualTo("PRJ-431129-2026-007");
    assertThat(claimant(clients.viewsIn("431129", Role.AUDITOR))).isNotEmpty();
    assertThat(claimant(clients.viewsIn("430581", Role.PARK_OPERATOR))).isEmpty();
    assertThat(claimant(clients.viewsIn("431129", Role.ENTERPRISE_USER))).isEmpty();
    assertThat(claimant(clients.views())).isEmpty();
  }

  @Test
  void knowsNoOtherBuilding() {
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .views()
                            .getFloorPlan(
                                GetFloorPlanRequest.newBuilder().setId("BLD-none").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  private GetFloorPlanRequest.Builder request() {
    return GetFloorPlanRequest.newBuilder().setId(site.building.getId());
  }

  private String claimant(CapacityViewServiceBlockingStub views) {
    return first(views.getFloorPlan(request().build())).getProjectId();
  }

  private static PlannedUnit first(FloorPlan plan) {
    return plan.getFloors(0).getUnits(0);
  }
}
