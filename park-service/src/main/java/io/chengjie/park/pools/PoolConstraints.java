package io.chengjie.park.pools;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides about pools that change at the same time. */
@ApplicationScoped
class PoolConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of("utility_pool_firm_within_power", ErrorReason.FIRM_ABOVE_POWER);
  }
}
