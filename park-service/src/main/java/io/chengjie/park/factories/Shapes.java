package io.chengjie.park.factories;

import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a partial update makes of a resource must be something that could have been recorded so.
 *
 * @see MessageShapeInterceptor
 */
@ApplicationScoped
class Shapes {
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final MessageShapeInterceptor shapes;

  Shapes(MessageShapeInterceptor shapes) {
    this.shapes = shapes;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with every broken rule
   */
  void check(Building building) {
    shapes.check(
        CreateBuildingRequest.newBuilder()
            .setBuilding(building)
            .setRequestId(ANY_REQUEST_ID)
            .build());
  }

  /**
   * Neighbours are no part of an update; however many others joined them since, they are no fault.
   *
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with every broken rule
   */
  void check(Unit unit) {
    shapes.check(
        CreateUnitRequest.newBuilder()
            .setUnit(unit.toBuilder().clearAdjacentUnitIds())
            .setRequestId(ANY_REQUEST_ID)
            .build());
  }
}
