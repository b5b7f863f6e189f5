package io.chengjie.chassis.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.chengjie.chassis.probe.Requests;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final CreateFactDefinitionRequest REQUEST = Requests.create();

  @Test
  void doesNotDependOnTheRequestId() {
    assertThat(Fingerprint.of(REQUEST.toBuilder().setRequestId("another-request-id").build()))
        .isEqualTo(Fingerprint.of(REQUEST));
  }

  @Test
  void dependsOnEveryOtherPart() {
    CreateFactDefinitionRequest.Builder other = REQUEST.toBuilder();
    other.getFactDefinitionBuilder().setUnit("CNY");
    assertThat(Fingerprint.of(other.build())).isNotEqualTo(Fingerprint.of(REQUEST));
  }

  @Test
  void doesNotDependOnTheOrderOfMapEntries() {
    assertThat(Fingerprint.of(struct(List.of("a", "b", "c", "d"))))
        .isEqualTo(Fingerprint.of(struct(List.of("d", "c", "b", "a"))));
  }

  private static Struct struct(List<String> keys) {
    Struct.Builder struct = Struct.newBuilder();
    keys.forEach(key -> struct.putFields(key, Value.newBuilder().setStringValue(key).build()));
    return struct.build();
  }
}
