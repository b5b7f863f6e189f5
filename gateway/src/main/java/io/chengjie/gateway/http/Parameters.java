package io.chengjie.gateway.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violation;
import io.chengjie.gateway.json.EnumNames;
import io.chengjie.gateway.json.Instants;
import io.chengjie.gateway.json.Texts;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Path and query parameters: the members of the request that are not in the body. */
public final class Parameters {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,9})");
  private static final int GREATEST_LENGTH = 4000;

  private final List<Violation> violations = new ArrayList<>();

  /**
   * The query parameters that an operation takes, by name: on reads every member of the request
   * that is not in the path.
   *
   * @param pathParameters names of the parameters in the path
   */
  public static Map<String, FieldDescriptor> ofQuery(
      GatewayOperation operation, boolean isRead, java.util.Set<String> pathParameters) {
    Map<String, FieldDescriptor> allowed = new TreeMap<>();
    if (isRead) {
      operation
          .input()
          .ifPresent(
              request ->
                  request.getFields().stream()
                      .filter(field -> !GatewayOperation.isCarriedByHeader(field))
                      .filter(field -> !pathParameters.contains(field.getJsonName()))
                      .forEach(field -> allowed.put(field.getJsonName(), field)));
    }
    return allowed;
  }

  /**
   * @throws Rejection UNKNOWN_PARAMETER
   */
  static void requireKnown(Map<String, List<String>> sent, Map<String, FieldDescriptor> allowed) {
    for (String name : sent.keySet()) {
      if (!allowed.containsKey(name)) {
        throw Rejection.of(ErrorReason.UNKNOWN_PARAMETER)
            .with("parameter", Texts.isStorable(name) ? shortened(name) : "?")
            .with("allowed", allowed.isEmpty() ? "–" : String.join(", ", allowed.keySet()));
      }
    }
  }

  /** The value of one parameter; empty when it was not sent, was empty, or is wrong. */
  Optional<Object> value(FieldDescriptor field, String place, List<String> sent) {
    String name = place + ":" + field.getJsonName();
    if (field.isRepeated()) {
      List<Object> values = new ArrayList<>();
      sent.forEach(text -> single(field, name, text).ifPresent(values::add));
      return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
    if (sent.size() > 1) {
      violate(name, ViolationReason.WRONG_TYPE, "expected", "one value");
      return Optional.empty();
    }
    return sent.isEmpty() ? Optional.empty() : single(field, name, sent.get(0));
  }

  /**
   * @throws Rejection VALIDATION_FAILED when a value was wrong
   */
  void throwIfAnyWrong() {
    Rejection rejection = Rejection.of(ErrorReason.VALIDATION_FAILED);
    for (Violation violation : violations) {
      String[] data =
          violation.metadata().entrySet().stream()
              .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
              .toArray(String[]::new);
      rejection = rejection.violation(violation.field(), violation.reason(), data);
    }
    if (!violations.isEmpty()) {
      throw rejection;
    }
  }

  private Optional<Object> single(FieldDescriptor field, String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (field.getJavaType()) {
      case STRING -> text(name, text);
      case INT -> integer(name, text);
      case ENUM -> enumValue(field, name, text);
      case BOOLEAN -> bool(name, text);
      case MESSAGE -> instant(field, name, text);
      default -> throw new IllegalStateException("no parameter can carry " + field.getFullName());
    };
  }

  /** Of messages, only instants fit into a parameter. */
  private Optional<Object> instant(FieldDescriptor field, String name, String text) {
    if (!field.getMessageType().equals(Timestamp.getDescriptor())) {
      throw new IllegalStateException("no parameter can carry " + field.getFullName());
    }
    Optional<Timestamp> instant = Instants.parse(text);
    if (instant.isEmpty()) {
      violations.add(new Violation(name, ViolationReason.INVALID_DATE, Map.of()));
    }
    return instant.map(value -> value);
  }

  private Optional<Object> text(String name, String text) {
    if (!Texts.isStorable(text) || text.length() > GREATEST_LENGTH) {
      violate(name, ViolationReason.RULE_BROKEN, "rule", "string.characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Object> integer(String name, String text) {
    if (!INTEGER.matcher(text).matches()) {
      violate(name, ViolationReason.WRONG_TYPE, "expected", "integer");
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    if (value != (int) value) {
      violate(name, ViolationReason.RULE_BROKEN, "rule", "int32");
      return Optional.empty();
    }
    return Optional.of((int) value);
  }

  private Optional<Object> enumValue(FieldDescriptor field, String name, String text) {
    Optional<Object> value = EnumNames.find(field.getEnumType(), text).map(v -> v);
    if (value.isEmpty()) {
      violate(
          name,
          ViolationReason.UNKNOWN_VALUE,
          "allowed",
          String.join(", ", EnumNames.of(field.getEnumType())));
    }
    return value;
  }

  private Optional<Object> bool(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      violate(name, ViolationReason.WRONG_TYPE, "expected", "boolean");
      return Optional.empty();
    }
    return Optional.of(text.equals("true"));
  }

  private void violate(String name, ViolationReason reason, String key, String value) {
    violations.add(new Violation(name, reason, Map.of(key, value)));
  }

  private static String shortened(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }
}
