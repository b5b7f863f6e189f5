package io.chengjie.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.chengjie.gateway.json.DerivedMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The messages that bodies consist of, as component schemas; each is added when it is first
 * referred to.
 */
final class MessageSchemas {
  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Schema> components = new TreeMap<>();
  private final Map<String, Descriptor> named = new TreeMap<>();
  private final FieldSchemas fields = new FieldSchemas(this::reference);

  Map<String, Schema> components() {
    return components;
  }

  Schema reference(Descriptor message) {
    return reference(message, none -> false);
  }

  /** A reference to a message of which some members never come in the body. */
  Schema reference(Descriptor message, Predicate<FieldDescriptor> without) {
    String name = SchemaNames.of(message);
    Descriptor known = named.putIfAbsent(name, message);
    if (known != null && !known.equals(message)) {
      throw new IllegalStateException("Two messages are called " + name);
    }
    if (known == null) {
      components.put(name, object(message, without));
    }
    return to(name);
  }

  /** A reference to the merge patch of a resource: nothing is required, and null clears. */
  Schema patchReference(Descriptor resource) {
    String name = SchemaNames.patchOf(resource);
    if (!components.containsKey(name)) {
      Schema patch = FieldSchemas.schema(SchemaType.OBJECT);
      patch.setDescription(
          "RFC 7396 merge patch: members that are absent stay, null clears. "
              + ProtoComments.get().of(resource.getFullName()));
      for (FieldDescriptor field : resource.getFields()) {
        if (!FieldSchemas.isOutputOnly(field) && !isImmutable(field)) {
          patch.addProperty(field.getJsonName(), nullable(fields.of(field)));
        }
      }
      patch.setAdditionalPropertiesBoolean(false);
      components.put(name, patch);
    }
    return to(name);
  }

  private Schema object(Descriptor message, Predicate<FieldDescriptor> without) {
    Schema schema = FieldSchemas.schema(SchemaType.OBJECT);
    List<String> required = new ArrayList<>();
    for (FieldDescriptor field : message.getFields()) {
      if (without.test(field)) {
        continue;
      }
      schema.addProperty(field.getJsonName(), fields.of(field));
      DerivedMembers.muName(field).ifPresent(mu -> schema.addProperty(mu, mu(field)));
      if (FieldSchemas.isRequired(field)) {
        required.add(field.getJsonName());
      }
    }
    schema.setDescription(ProtoComments.get().of(message.getFullName()) + choices(message));
    if (!required.isEmpty()) {
      schema.setRequired(required);
    }
    schema.setAdditionalPropertiesBoolean(false);
    return schema;
  }

  private static Schema mu(FieldDescriptor area) {
    return FieldSchemas.schema(SchemaType.STRING)
        .description(
            area.getJsonName() + " in mu (亩), 10,000/15 square metres, four fraction digits.")
        .readOnly(true);
  }

  private static String choices(Descriptor message) {
    return message.getRealOneofs().stream()
        .map(OneofDescriptor::getFields)
        .map(
            members ->
                " Exactly one of "
                    + members.stream()
                        .map(field -> "`" + field.getJsonName() + "`")
                        .collect(Collectors.joining(", "))
                    + ".")
        .collect(Collectors.joining());
  }

  private static Schema nullable(Schema schema) {
    if (schema.getRef() != null) {
      Schema absent = FieldSchemas.schema(SchemaType.NULL);
      String description = schema.getDescription();
      schema.setDescription(null);
      return OASFactory.createSchema().description(description).anyOf(List.of(schema, absent));
    }
    if (schema.getEnumeration() == null && schema.getType() != null) {
      List<SchemaType> types = new ArrayList<>(schema.getType());
      types.add(SchemaType.NULL);
      schema.setType(types);
    }
    return schema;
  }

  private static boolean isImmutable(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(com.google.api.FieldBehaviorProto.fieldBehavior)
        .contains(com.google.api.FieldBehavior.IMMUTABLE);
  }

  private static Schema to(String name) {
    return OASFactory.createSchema().ref(PREFIX + name);
  }
}
