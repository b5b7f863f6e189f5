package io.chengjie.chassis.mutation;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies the members that an update mask names; a member that is named and absent in the value is
 * cleared. The library's own merge sets absent optional members to their default instead, which
 * would make "unknown" a zero.
 */
public final class Patch {
  private Patch() {}

  /**
   * @param member name of the patched message in the request, for the paths of violations
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with every path that may not be
   *     changed
   */
  @SuppressWarnings("unchecked") // the builder of a message builds its own type
  public static <M extends Message> M apply(M current, M values, FieldMask mask, String member) {
    Violations violations = new Violations();
    Message.Builder result = current.toBuilder();
    for (String path : mask.getPathsList()) {
      apply(result, values, List.of(path.split("\\.", -1)), member, violations);
    }
    violations.throwIfAny();
    return (M) result.build();
  }

  private static void apply(
      Message.Builder target,
      @Nullable Message values,
      List<String> path,
      String parent,
      Violations violations) {
    Optional<FieldDescriptor> found = field(target.getDescriptorForType(), path.getFirst());
    String name = parent + "." + found.map(FieldDescriptor::getJsonName).orElse(path.getFirst());
    if (found.isEmpty()) {
      violations.add(name, ViolationReason.UNKNOWN_MEMBER);
      return;
    }
    FieldDescriptor field = found.get();
    if (behaves(field, FieldBehavior.OUTPUT_ONLY)) {
      violations.add(name, ViolationReason.OUTPUT_ONLY_MEMBER);
    } else if (path.size() == 1) {
      replace(target, values, field, name, violations);
    } else if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE || field.isRepeated()) {
      violations.add(name + "." + path.get(1), ViolationReason.UNKNOWN_MEMBER);
    } else {
      Message.Builder inner = ((Message) target.getField(field)).toBuilder();
      Message innerValues =
          values != null && values.hasField(field) ? (Message) values.getField(field) : null;
      apply(inner, innerValues, path.subList(1, path.size()), name, violations);
      target.setField(field, inner.build());
    }
  }

  private static void replace(
      Message.Builder target,
      @Nullable Message values,
      FieldDescriptor field,
      String name,
      Violations violations) {
    Optional<Object> value = value(values, field);
    if (behaves(field, FieldBehavior.IMMUTABLE)
        && !value.equals(Optional.of(target.getField(field)))) {
      violations.add(name, ViolationReason.IMMUTABLE_MEMBER);
    } else if (value.isPresent()) {
      target.setField(field, value.get());
    } else {
      target.clearField(field);
    }
  }

  /** Empty when the member is absent; a member that cannot be absent has its default. */
  private static Optional<Object> value(@Nullable Message values, FieldDescriptor field) {
    return values == null || field.hasPresence() && !values.hasField(field)
        ? Optional.empty()
        : Optional.of(values.getField(field));
  }

  private static Optional<FieldDescriptor> field(Descriptor type, String name) {
    return type.getFields().stream()
        .filter(field -> field.getName().equals(name) || field.getJsonName().equals(name))
        .findFirst();
  }

  private static boolean behaves(FieldDescriptor field, FieldBehavior behavior) {
    return field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior).contains(behavior);
  }
}
