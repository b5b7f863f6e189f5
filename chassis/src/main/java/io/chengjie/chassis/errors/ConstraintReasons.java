package io.chengjie.chassis.errors;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Map;

/**
 * A service contributes one bean: constraint name → reason for conflicts that the database finds at
 * flush or commit. A constraint that nobody names is a bug and is answered as INTERNAL.
 */
public interface ConstraintReasons {
  Map<String, ProtocolMessageEnum> byConstraint();
}
