package io.chengjie.park.allocations;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database decides in the end. */
@ApplicationScoped
class AllocationConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "allocation_contract_unique", ErrorReason.CONTRACT_NO_ALREADY_USED,
        "handover_signature_two_persons", ErrorReason.HANDOVER_SAME_PERSON,
        "meter_point_only_grows", ErrorReason.METER_READING_TOO_LOW);
  }
}
