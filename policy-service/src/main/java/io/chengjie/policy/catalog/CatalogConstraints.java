package io.chengjie.policy.catalog;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.policy.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database's own refusals mean. */
@ApplicationScoped
class CatalogConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "policy_code_unique", ErrorReason.CODE_ALREADY_USED,
        "policy_version_no_overlap", ErrorReason.EFFECTIVE_PERIOD_OVERLAPS,
        "policy_version_four_eyes", ErrorReason.FOUR_EYES,
        "policy_version_immutable", ErrorReason.VERSION_STATE_NOT_ALLOWED);
  }
}
