package io.chengjie.chassis.probe;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class ProbeConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "probe_pk", ErrorReason.ETAG_MISMATCH, "probe_name_once", ErrorReason.REGION_OUT_OF_SCOPE);
  }
}
