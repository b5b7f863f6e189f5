package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * Each view is one statement, however much it shows; a plan is two, and who belongs to a
 * demonstration zone is another one.
 */
@ParkServiceTest
class ViewStatementsTest {
  @Inject Clients clients;
  @Inject Statements statements;

  @Test
  void moreRowsAreNotMoreStatements() {
    Site site = Site.in(clients);
    site.pool(UtilityPool.Kind.DORM_BED, "100");
    site.pool(UtilityPool.Kind.WATER_M3D, "100");
    for (int i = 0; i < 6; i++) {
      new Asked(clients).hold(Asked.holdOf(site.unit()).setDays(3));
      site.unit();
    }
    String park = site.park.getId();
    var views = clients.viewsIn("431129", Role.COMMANDER);

    assertOne(
        () ->
            assertThat(
                    views
                        .listCapacity(
                            ListCapacityRequest.newBuilder()
                                .setParkId(park)
                                .addGroupBy(Dimension.STATE)
                                .build())
                        .getItemsList())
                .hasSize(2));
    assertOne(
        () ->
            assertThat(
                    views
                        .listPoolCapacity(
                            ListPoolCapacityRequest.newBuilder().setParkId(park).build())
                        .getItemsList())
                .hasSize(2));
    assertOne(
        () ->
            assertThat(
                    views
                        .listOccupancy(ListOccupancyRequest.newBuilder().setParkId(park).build())
                        .getItemsList())
                .hasSize(1));
    assertOne(
        () ->
            assertThat(
                    views
                        .listVacantSpaces(
                            ListVacantSpacesRequest.newBuilder().setParkId(park).build())
                        .getItemsList())
                .hasSize(6));
    assertOne(
        () ->
            assertThat(
                    views
                        .listExpiringHolds(
                            ListExpiringHoldsRequest.newBuilder().setParkId(park).build())
                        .getItemsList())
                .hasSize(6));
    assertThat(
            statements.during(
                () ->
                    assertThat(
                            views
                                .getFloorPlan(
                                    GetFloorPlanRequest.newBuilder()
                                        .setId(site.building.getId())
                                        .build())
                                .getFloors(0)
                                .getUnitsList())
                        .hasSize(12)))
        .isEqualTo(2);
  }

  private void assertOne(Runnable view) {
    assertThat(statements.during(view)).isEqualTo(1);
  }
}
