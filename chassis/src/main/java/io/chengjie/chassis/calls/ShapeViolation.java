package io.chengjie.chassis.calls;

import build.buf.protovalidate.Violation;
import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;

/** A broken protovalidate rule as a violation of ours. */
final class ShapeViolation {
  private ShapeViolation() {}

  static void addTo(Violations violations, Violation broken) {
    build.buf.validate.Violation proto = broken.toProto();
    String rule = proto.getRuleId();
    String field = path(proto.getField());
    if (rule.equals("required")) {
      violations.add(field, ViolationReason.REQUIRED);
    } else {
      violations.add(field, ViolationReason.RULE_BROKEN, "rule", rule);
    }
  }

  /** JSON names, as the gateway's callers know them: {@code lines[0].unitId}. */
  private static String path(FieldPath path) {
    StringBuilder text = new StringBuilder();
    for (FieldPathElement element : path.getElementsList()) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      text.append(jsonName(element.getFieldName()));
      switch (element.getSubscriptCase()) {
        case INDEX -> text.append('[').append(element.getIndex()).append(']');
        case STRING_KEY -> text.append('[').append(element.getStringKey()).append(']');
        case BOOL_KEY -> text.append('[').append(element.getBoolKey()).append(']');
        case INT_KEY -> text.append('[').append(element.getIntKey()).append(']');
        case UINT_KEY -> text.append('[').append(element.getUintKey()).append(']');
        case SUBSCRIPT_NOT_SET -> {}
      }
    }
    return text.toString();
  }

  private static String jsonName(String protoName) {
    StringBuilder json = new StringBuilder();
    boolean upper = false;
    for (char c : protoName.toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        json.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return json.toString();
  }
}
