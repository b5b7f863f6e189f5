package io.chengjie.enterprise.signing;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.Map;
import java.util.stream.Stream;

/** Passes a refusal of park or policy on to the caller: same reason, same data. */
final class Refusals {
  private Refusals() {}

  static Rejection rejection(Refusal refusal) {
    Rejection rejection = Rejection.of(reason(refusal.reason()));
    for (Map.Entry<String, String> entry : refusal.metadata().entrySet()) {
      rejection = rejection.with(entry.getKey(), entry.getValue());
    }
    return rejection;
  }

  private static ProtocolMessageEnum reason(String name) {
    return Stream.<ProtocolMessageEnum[]>of(
            io.chengjie.proto.park.v1.ErrorReason.values(),
            io.chengjie.proto.policy.v1.ErrorReason.values(),
            ErrorReason.values())
        .flatMap(Stream::of)
        .filter(reason -> ((Enum<?>) reason).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such reason in the contract: " + name));
  }
}
