package io.chengjie.enterprise.projects;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database's refusals mean here. */
@ApplicationScoped
class ProjectConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "project_contract_no_key", ErrorReason.CONTRACT_NO_USED,
        "project_stage_transition", ErrorReason.STAGE_NOT_ALLOWED);
  }
}
