package io.chengjie.chassis.errors;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A "no" with its data. The reason is a value of an {@code ErrorReason} enum of the contract; its
 * option says the status, and its templates are filled from the metadata.
 *
 * <p>Immutable: {@link #with} and {@link #violation} return a new rejection.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProtocolMessageEnum reason;
  private final transient Map<String, String> metadata;
  private final transient List<Violation> violations;

  private Rejection(
      ProtocolMessageEnum reason, Map<String, String> metadata, List<Violation> violations) {
    super(null, null, false, false);
    this.reason = reason;
    this.metadata = Collections.unmodifiableMap(metadata);
    this.violations = List.copyOf(violations);
  }

  /** A rejection without metadata. The reason must carry the {@code error} option. */
  public static Rejection of(ProtocolMessageEnum reason) {
    ErrorSpecs.of(reason);
    return new Rejection(reason, Map.of(), List.of());
  }

  static Rejection validationFailed(List<Violation> violations) {
    return new Rejection(
        ErrorReason.VALIDATION_FAILED,
        Map.of("count", Integer.toString(violations.size())),
        violations);
  }

  /**
   * The same rejection with one more entry for templates and machines; never secrets, never
   * internals.
   */
  public Rejection with(String key, Object value) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(key, String.valueOf(value));
    return new Rejection(reason, more, violations);
  }

  /**
   * The same rejection with one more violation.
   *
   * @param field path in the request message, for example {@code lines[0].unitId}
   * @param keyValues metadata of the violation: key, value, key, value …
   */
  public Rejection violation(
      String field, ProtocolMessageEnum violationReason, String... keyValues) {
    List<Violation> more = new ArrayList<>(violations);
    more.add(Violation.of(field, violationReason, keyValues));
    Map<String, String> counted = new LinkedHashMap<>(metadata);
    counted.put("count", Integer.toString(more.size()));
    return new Rejection(reason, counted, more);
  }

  public ProtocolMessageEnum reason() {
    return reason;
  }

  /** The stable name of the reason, as callers see it. */
  public String reasonName() {
    return reason.getValueDescriptor().getName();
  }

  /** In the order in which it was added. */
  public Map<String, String> metadata() {
    return metadata;
  }

  public List<Violation> violations() {
    return violations;
  }

  /** For logs and tests. */
  @Override
  public String getMessage() {
    String text = reasonName() + ": " + ErrorSpecs.detailEn(reason, metadata);
    return violations.isEmpty() ? text : text + " " + violations;
  }
}
