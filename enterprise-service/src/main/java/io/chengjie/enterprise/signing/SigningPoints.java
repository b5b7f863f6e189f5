package io.chengjie.enterprise.signing;

import io.chengjie.chassis.calls.FaultPoints;
import jakarta.enterprise.context.ApplicationScoped;

/** Where tests may kill the process. */
@ApplicationScoped
class SigningPoints {
  private final FaultPoints faultPoints;

  SigningPoints(FaultPoints faultPoints) {
    this.faultPoints = faultPoints;
  }

  void reach(SigningPoint point) {
    faultPoints.reach(point.pointName());
  }
}
