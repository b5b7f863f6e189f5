package io.chengjie.gateway.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.chengjie.chassis.errors.Violation;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one JSON object into one message and notes every member that does not belong: unknown, of
 * another type, set by the platform, fixed after creation, no value of its enumeration. The message
 * holds what was right.
 */
final class MessageReader {
  private final Predicate<FieldDescriptor> hidden;
  private final boolean change;
  private final List<Violation> violations = new ArrayList<>();

  /**
   * @param hidden members of the top level that the body may not carry
   * @param change whether an existing resource is changed, so that what is fixed after creation is
   *     refused
   */
  MessageReader(Predicate<FieldDescriptor> hidden, boolean change) {
    this.hidden = hidden;
    this.change = change;
  }

  List<Violation> violations() {
    return violations;
  }

  void read(ObjectNode json, Message.Builder into) {
    object(json, into, "", hidden);
  }

  private void object(
      ObjectNode json, Message.Builder into, String at, Predicate<FieldDescriptor> without) {
    Map<String, FieldDescriptor> members = members(into.getDescriptorForType(), without);
    Map<OneofDescriptor, String> chosen = new HashMap<>();
    json.properties()
        .forEach(
            member -> {
              String pointer = at + "/" + escape(member.getKey());
              FieldDescriptor field = members.get(member.getKey());
              if (field == null) {
                unknown(into.getDescriptorForType(), member.getKey(), pointer);
              } else if (behaves(field, FieldBehavior.OUTPUT_ONLY)) {
                violate(pointer, ViolationReason.OUTPUT_ONLY_MEMBER);
              } else if (change && at.isEmpty() && behaves(field, FieldBehavior.IMMUTABLE)) {
                violate(pointer, ViolationReason.IMMUTABLE_MEMBER);
              } else if (!member.getValue().isNull()) {
                OneofDescriptor oneof = field.getRealContainingOneof();
                if (oneof != null && chosen.putIfAbsent(oneof, pointer) != null) {
                  violate(pointer, ViolationReason.RULE_BROKEN, "rule", "oneof");
                } else {
                  member(field, member.getValue(), into, pointer);
                }
              }
            });
  }

  private void member(FieldDescriptor field, JsonNode value, Message.Builder into, String at) {
    if (field.isMapField()) {
      map(field, value, into, at);
    } else if (field.isRepeated()) {
      if (!value.isArray()) {
        wrongType(at, "array");
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        value(field, value.get(i), into, at + "/" + i)
            .ifPresent(v -> into.addRepeatedField(field, v));
      }
    } else {
      value(field, value, into, at).ifPresent(v -> into.setField(field, v));
    }
  }

  private void map(FieldDescriptor field, JsonNode value, Message.Builder into, String at) {
    if (!(value instanceof ObjectNode entries)) {
      wrongType(at, "object");
      return;
    }
    FieldDescriptor keyField = field.getMessageType().findFieldByName("key");
    FieldDescriptor valueField = field.getMessageType().findFieldByName("value");
    entries
        .properties()
        .forEach(
            entry -> {
              String pointer = at + "/" + escape(entry.getKey());
              Message.Builder pair = into.newBuilderForField(field);
              Optional<Object> content = value(valueField, entry.getValue(), pair, pointer);
              if (text(entry.getKey(), pointer).isPresent() && content.isPresent()) {
                pair.setField(keyField, entry.getKey()).setField(valueField, content.get());
                into.addRepeatedField(field, pair.build());
              }
            });
  }

  private Optional<Object> value(
      FieldDescriptor field, JsonNode value, Message.Builder parent, String at) {
    return switch (field.getJavaType()) {
      case STRING -> value.isTextual() ? text(value.asText(), at) : wrongType(at, "string");
      case BOOLEAN -> value.isBoolean() ? Optional.of(value.asBoolean()) : wrongType(at, "boolean");
      case INT -> integer(value, at);
      case ENUM -> enumValue(field, value, at);
      case MESSAGE -> message(field, value, parent, at);
      case LONG, FLOAT, DOUBLE, BYTE_STRING ->
          throw new IllegalStateException("The contract does not use the type of " + field);
    };
  }

  private Optional<Object> integer(JsonNode value, String at) {
    if (!value.isIntegralNumber()) {
      return wrongType(at, "integer");
    }
    if (!value.canConvertToInt()) {
      violate(at, ViolationReason.RULE_BROKEN, "rule", "int32");
      return Optional.empty();
    }
    return Optional.of(value.intValue());
  }

  private Optional<Object> enumValue(FieldDescriptor field, JsonNode value, String at) {
    if (!value.isTextual()) {
      return wrongType(at, "string");
    }
    Optional<Object> known = EnumNames.find(field.getEnumType(), value.asText()).map(v -> v);
    if (known.isEmpty()) {
      violate(
          at,
          ViolationReason.UNKNOWN_VALUE,
          "allowed",
          String.join(", ", EnumNames.of(field.getEnumType())));
    }
    return known;
  }

  private Optional<Object> message(
      FieldDescriptor field, JsonNode value, Message.Builder parent, String at) {
    if (field.getMessageType().equals(Timestamp.getDescriptor())) {
      if (!value.isTextual()) {
        return wrongType(at, "string");
      }
      Optional<Object> instant = Instants.parse(value.asText()).map(v -> v);
      if (instant.isEmpty()) {
        violate(at, ViolationReason.INVALID_DATE);
      }
      return instant;
    }
    if (!(value instanceof ObjectNode object)) {
      return wrongType(at, "object");
    }
    Message.Builder nested = parent.newBuilderForField(field);
    object(object, nested, at, none -> false);
    return Optional.of(nested.build());
  }

  /** PostgreSQL stores no U+0000, and half a surrogate pair is no character. */
  private Optional<Object> text(String text, String at) {
    if (!Texts.isStorable(text)) {
      violate(at, ViolationReason.RULE_BROKEN, "rule", "string.characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private void unknown(Descriptor type, String name, String at) {
    boolean derived =
        type.getFields().stream()
            .anyMatch(f -> DerivedMembers.muName(f).filter(name::equals).isPresent());
    violate(at, derived ? ViolationReason.OUTPUT_ONLY_MEMBER : ViolationReason.UNKNOWN_MEMBER);
  }

  private Optional<Object> wrongType(String at, String expected) {
    violate(at, ViolationReason.WRONG_TYPE, "expected", expected);
    return Optional.empty();
  }

  private void violate(String at, ViolationReason reason) {
    violations.add(new Violation(at, reason, Map.of()));
  }

  private void violate(String at, ViolationReason reason, String key, String value) {
    violations.add(new Violation(at, reason, Map.of(key, value)));
  }

  private static Map<String, FieldDescriptor> members(
      Descriptor type, Predicate<FieldDescriptor> without) {
    Map<String, FieldDescriptor> members = new HashMap<>();
    for (FieldDescriptor field : type.getFields()) {
      if (!without.test(field)) {
        members.put(field.getJsonName(), field);
      }
    }
    return members;
  }

  private static boolean behaves(FieldDescriptor field, FieldBehavior behavior) {
    return field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior).contains(behavior);
  }

  /** RFC 6901. */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
