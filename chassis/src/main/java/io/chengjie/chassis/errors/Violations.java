package io.chengjie.chassis.errors;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.ArrayList;
import java.util.List;

/** Collects violations, so that a caller learns of all of them at once. */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  /**
   * @param field path in the request message, for example {@code lines[0].unitId}
   * @param keyValues metadata of the violation: key, value, key, value …
   */
  public Violations add(String field, ProtocolMessageEnum reason, String... keyValues) {
    found.add(Violation.of(field, reason, keyValues));
    return this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * @throws Rejection VALIDATION_FAILED with every violation, when there is one
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw Rejection.validationFailed(found);
    }
  }
}
