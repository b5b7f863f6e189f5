package io.chengjie.park.demonstration;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides about memberships. */
@ApplicationScoped
class DemonstrationZoneConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of("demonstration_zone_member_once", ErrorReason.MEMBERSHIP_OVERLAPS);
  }
}
