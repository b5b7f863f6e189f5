package io.chengjie.gateway.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violation;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads bodies, or says everything that is wrong with them. */
@ApplicationScoped
class Bodies {
  private final BodyLimit limit;
  private final MessageShapeInterceptor shape;

  Bodies(BodyLimit limit, MessageShapeInterceptor shape) {
    this.limit = limit;
    this.shape = shape;
  }

  /**
   * A body that makes something new or asks for something.
   *
   * @param hidden members that the body may not carry, because a header or the path does
   * @throws Rejection MALFORMED_JSON, PAYLOAD_TOO_LARGE or VALIDATION_FAILED
   */
  <T extends Message> T read(InputStream body, T empty, Predicate<FieldDescriptor> hidden)
      throws IOException {
    ObjectNode json = JsonDocument.parse(limit.read(body));
    MessageReader reader = new MessageReader(hidden, false);
    Message.Builder message = empty.newBuilderForType();
    reader.read(json, message);
    T read = cast(message.build());
    if (!reader.violations().isEmpty()) {
      throw refusal(withBrokenRules(read, reader.violations(), hidden));
    }
    return read;
  }

  /**
   * @throws Rejection MALFORMED_JSON, PAYLOAD_TOO_LARGE or VALIDATION_FAILED
   */
  <T extends Message> MergePatch<T> readPatch(InputStream body, T empty) throws IOException {
    ObjectNode json = JsonDocument.parse(limit.read(body));
    MessageReader reader = new MessageReader(none -> false, true);
    Message.Builder message = empty.newBuilderForType();
    reader.read(json, message);
    if (!reader.violations().isEmpty()) {
      throw refusal(reader.violations());
    }
    return new MergePatch<>(
        cast(message.build()), PatchMask.of(json, empty.getDescriptorForType()));
  }

  /**
   * What a service would have said about the rest of the body, so that the caller learns of
   * everything at once. Members that are wrong already are not named twice.
   */
  private List<Violation> withBrokenRules(
      Message read, List<Violation> found, Predicate<FieldDescriptor> hidden) {
    List<Violation> all = new ArrayList<>(found);
    try {
      shape.check(read);
    } catch (Rejection broken) {
      for (Violation violation : broken.violations()) {
        String pointer = Pointers.of(violation.field());
        if (!isHidden(read, pointer, hidden)
            && found.stream().noneMatch(v -> touches(v.field(), pointer))) {
          all.add(new Violation(pointer, violation.reason(), violation.metadata()));
        }
      }
    }
    return all;
  }

  private static boolean isHidden(
      Message message, String pointer, Predicate<FieldDescriptor> hidden) {
    return message.getDescriptorForType().getFields().stream()
        .filter(hidden)
        .anyMatch(field -> pointer.equals("/" + field.getJsonName()));
  }

  private static boolean touches(String one, String other) {
    return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
  }

  private static Rejection refusal(List<Violation> violations) {
    Rejection rejection =
        Rejection.of(ErrorReason.VALIDATION_FAILED).with("count", violations.size());
    for (Violation violation : violations) {
      rejection =
          rejection.violation(
              violation.field(),
              violation.reason(),
              violation.metadata().entrySet().stream()
                  .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                  .toArray(String[]::new));
    }
    return rejection;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Message> T cast(Message message) {
    return (T) message;
  }
}
