package io.chengjie.park.land;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides about land in the end. */
@ApplicationScoped
class LandConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "parcel_cleared_is_connected", ErrorReason.CONNECTIONS_NOT_READY,
        "parcel_stage_dates_monotone", ErrorReason.STAGE_DATE_BEFORE_PREVIOUS,
        "parcel_stage_follows", ErrorReason.STAGE_NOT_NEXT,
        "parcel_stage_pk", ErrorReason.STAGE_NOT_NEXT);
  }
}
