package io.chengjie.policy.vocabulary;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.proto.policy.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database's own refusals mean. */
@ApplicationScoped
class VocabularyConstraints implements ConstraintReasons {
  @Override
  public Map<String, ProtocolMessageEnum> byConstraint() {
    return Map.of("fact_definition_pk", ErrorReason.CODE_ALREADY_USED);
  }
}
