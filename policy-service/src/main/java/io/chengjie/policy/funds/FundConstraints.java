package io.chengjie.policy.funds;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.policy.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database's own refusals mean. */
@ApplicationScoped
class FundConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of(
        "fund_code_unique", ErrorReason.CODE_ALREADY_USED,
        "fund_free_not_negative", ErrorReason.FUND_INSUFFICIENT);
  }
}
