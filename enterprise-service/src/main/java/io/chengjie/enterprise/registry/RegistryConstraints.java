package io.chengjie.enterprise.registry;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database's refusals mean here. */
@ApplicationScoped
class RegistryConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of("enterprise_uscc_key", ErrorReason.USCC_ALREADY_REGISTERED);
  }
}
