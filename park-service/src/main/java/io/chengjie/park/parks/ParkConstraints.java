package io.chengjie.park.parks;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides about parks that change at the same time. */
@ApplicationScoped
class ParkConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "park_hierarchy_ends", ErrorReason.PARK_HIERARCHY_CYCLE,
        "park_parent_place_fk", ErrorReason.PARK_HIERARCHY_CYCLE,
        "park_level_not_above_parent", ErrorReason.PARK_LEVEL_ABOVE_PARENT);
  }
}
