package io.chengjie.park.claims;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides in the end. */
@ApplicationScoped
class ClaimConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "space_claim_exclusive", ErrorReason.CAPACITY_CONFLICT,
        "space_claim_one_project", ErrorReason.CAPACITY_CONFLICT,
        "space_lineage_preserves_area", ErrorReason.AREA_NOT_PRESERVED,
        "utility_pool_never_oversold", ErrorReason.POOL_INSUFFICIENT);
  }
}
