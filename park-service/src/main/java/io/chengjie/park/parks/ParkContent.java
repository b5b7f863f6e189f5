package io.chengjie.park.parks;

import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.Park;
import jakarta.enterprise.context.ApplicationScoped;

/** What a park says, checked for registration and change alike. */
@ApplicationScoped
class ParkContent {
  /** A changed park is checked in the shape of a registration, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final MessageShapeInterceptor shapes;

  ParkContent(MessageShapeInterceptor shapes) {
    this.shapes = shapes;
  }

  /** Of a park after a change. */
  void checkWhole(Park park) {
    shapes.check(CreateParkRequest.newBuilder().setPark(park).setRequestId(ANY_REQUEST_ID).build());
    check(park);
  }

  /** What shape alone cannot tell. */
  static void check(Park park) {
    Violations violations = new Violations();
    if (park.hasPartnerSharePercent() && !park.hasPartnerRegionCode()) {
      violations.add("park.partnerRegionCode", ViolationReason.REQUIRED);
    }
    violations.throwIfAny();
  }
}
