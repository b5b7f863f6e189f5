package io.chengjie.chassis.errors;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One part of a request that is not acceptable.
 *
 * @param field path in the request message, for example {@code lines[0].unitId}; empty for the
 *     whole message
 * @param reason a value with the {@code error} option, usually a {@code ViolationReason}
 * @param metadata fills the templates of the reason
 */
public record Violation(String field, ProtocolMessageEnum reason, Map<String, String> metadata) {
  public Violation {
    ErrorSpecs.of(reason);
    metadata = Map.copyOf(metadata);
  }

  static Violation of(String field, ProtocolMessageEnum reason, String... keyValues) {
    if (keyValues.length % 2 != 0) {
      throw new IllegalArgumentException("metadata of a violation comes in pairs of key and value");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      metadata.put(keyValues[i], keyValues[i + 1]);
    }
    return new Violation(field, reason, metadata);
  }

  public String reasonName() {
    return reason.getValueDescriptor().getName();
  }

  public String messageEn() {
    return ErrorSpecs.detailEn(reason, metadata);
  }

  public String messageZh() {
    return ErrorSpecs.detailZh(reason, metadata);
  }

  @Override
  public String toString() {
    return field + " " + reasonName() + metadata;
  }
}
