package io.chengjie.park.factories;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides about units that change at the same time. */
@ApplicationScoped
class FactoryConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "park_project_unit_once",
        ErrorReason.UNIT_IN_PARK_PROJECT,
        "park_project_unit_current",
        ErrorReason.UNIT_IN_PARK_PROJECT);
  }
}
