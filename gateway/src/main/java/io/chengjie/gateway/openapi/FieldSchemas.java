package io.chengjie.gateway.openapi;

import build.buf.validate.FieldRules;
import build.buf.validate.Int32Rules;
import build.buf.validate.StringRules;
import build.buf.validate.ValidateProto;
import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** One member of a message as a JSON schema: its type, the rules of its shape, its comment. */
final class FieldSchemas {
  private static final String CIVIL_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  private final Function<Descriptor, Schema> references;

  /**
   * @param references the schema that refers to a message
   */
  FieldSchemas(Function<Descriptor, Schema> references) {
    this.references = references;
  }

  Schema of(FieldDescriptor field) {
    FieldRules rules = rules(field);
    Schema schema;
    if (field.isMapField()) {
      schema = schema(SchemaType.OBJECT);
      schema.setAdditionalPropertiesSchema(
          single(field.getMessageType().findFieldByName("value"), FieldRules.getDefaultInstance()));
      if (rules.getMap().hasMaxPairs()) {
        schema.setMaxProperties((int) rules.getMap().getMaxPairs());
      }
    } else if (field.isRepeated()) {
      schema = schema(SchemaType.ARRAY);
      schema.setItems(single(field, rules.getRepeated().getItems()));
      if (rules.getRepeated().hasMinItems()) {
        schema.setMinItems((int) rules.getRepeated().getMinItems());
      }
      if (rules.getRepeated().hasMaxItems()) {
        schema.setMaxItems((int) rules.getRepeated().getMaxItems());
      }
    } else {
      schema = single(field, rules);
    }
    schema.setDescription(description(field));
    if (isOutputOnly(field)) {
      schema.setReadOnly(true);
    }
    return schema;
  }

  /** Sent bodies are refused without the member. */
  static boolean isRequired(FieldDescriptor field) {
    FieldRules rules = rules(field);
    if (isOutputOnly(field)) {
      return false;
    }
    if (rules.getRequired() || rules.getRepeated().getMinItems() > 0) {
      return true;
    }
    if (field.hasPresence() || field.isRepeated()) {
      return false;
    }
    return switch (field.getJavaType()) {
      case ENUM -> rules.getEnum().getNotInList().contains(0);
      case INT -> rules.getInt32().hasGte() && rules.getInt32().getGte() > 0;
      case STRING -> refusesEmpty(rules.getString());
      default -> false;
    };
  }

  private static boolean refusesEmpty(StringRules rules) {
    return rules.getMinLen() > 0
        || rules.hasPattern() && !"".matches(rules.getPattern())
        || rules.getInCount() > 0 && !rules.getInList().contains("");
  }

  private Schema single(FieldDescriptor field, FieldRules rules) {
    return switch (field.getJavaType()) {
      case STRING -> text(rules.getString());
      case BOOLEAN -> schema(SchemaType.BOOLEAN);
      case INT -> integer(rules.getInt32());
      case ENUM -> enumeration(field);
      case MESSAGE -> message(field.getMessageType());
      case LONG, FLOAT, DOUBLE, BYTE_STRING ->
          throw new IllegalStateException("The contract does not use the type of " + field);
    };
  }

  private Schema message(Descriptor type) {
    if (type.equals(Timestamp.getDescriptor())) {
      return schema(SchemaType.STRING).format("date-time");
    }
    if (type.equals(Value.getDescriptor())) {
      return schema(SchemaType.OBJECT).type(List.of(SchemaType.OBJECT, SchemaType.NULL));
    }
    return references.apply(type);
  }

  private static Schema text(StringRules rules) {
    Schema schema = schema(SchemaType.STRING);
    if (rules.hasPattern()) {
      schema.setPattern(rules.getPattern());
      if (rules.getPattern().equals(CIVIL_DATE)) {
        schema.setFormat("date");
      }
    }
    if (rules.hasMinLen()) {
      schema.setMinLength((int) rules.getMinLen());
    }
    if (rules.hasMaxLen()) {
      schema.setMaxLength((int) rules.getMaxLen());
    }
    if (rules.getInCount() > 0) {
      schema.setEnumeration(
          rules.getInList().stream().filter(v -> !v.isEmpty()).map(v -> (Object) v).toList());
    }
    return schema;
  }

  private static Schema integer(Int32Rules rules) {
    Schema schema = schema(SchemaType.INTEGER).format("int32");
    if (rules.hasGte()) {
      schema.setMinimum(BigDecimal.valueOf(rules.getGte()));
    }
    if (rules.hasLte()) {
      schema.setMaximum(BigDecimal.valueOf(rules.getLte()));
    }
    return schema;
  }

  private static Schema enumeration(FieldDescriptor field) {
    Schema schema = schema(SchemaType.STRING);
    schema.setEnumeration(values(field).map(value -> (Object) value.getName()).toList());
    return schema;
  }

  /** The comment; for enumerations also what each value means. */
  private static String description(FieldDescriptor field) {
    String comment = ProtoComments.get().of(field.getFullName());
    if (field.getJavaType() != FieldDescriptor.JavaType.ENUM) {
      return comment;
    }
    String values = values(field).map(FieldSchemas::meaning).collect(Collectors.joining("\n"));
    return comment + "\n\n" + values;
  }

  /** Those that may be said here; the zero value says nothing. */
  private static Stream<EnumValueDescriptor> values(FieldDescriptor field) {
    List<Integer> allowed = rules(field).getEnum().getInList();
    return field.getEnumType().getValues().stream()
        .filter(value -> value.getNumber() != 0)
        .filter(value -> allowed.isEmpty() || allowed.contains(value.getNumber()));
  }

  private static String meaning(EnumValueDescriptor value) {
    String type = value.getType().getFullName();
    return "- `" + value.getName() + "` " + ProtoComments.get().of(type + "." + value.getName());
  }

  static boolean isOutputOnly(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(FieldBehaviorProto.fieldBehavior)
        .contains(FieldBehavior.OUTPUT_ONLY);
  }

  static Schema schema(SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }

  private static FieldRules rules(FieldDescriptor field) {
    return field.getOptions().getExtension(ValidateProto.field);
  }
}
