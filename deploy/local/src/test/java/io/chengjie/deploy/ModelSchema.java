package io.chengjie.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema of a class of the official Kubernetes client, whose classes are made from Kubernetes'
 * OpenAPI document: same fields, same types, same required fields. Closed: a field the class does
 * not have is refused.
 *
 * <p>A partial schema has no required fields; it is for patches.
 */
final class ModelSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The document lists these values in prose only. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("V1Container.imagePullPolicy", List.of("Always", "IfNotPresent", "Never")),
          Map.entry("V1ContainerPort.protocol", List.of("TCP", "UDP", "SCTP")),
          Map.entry("V1DeploymentStrategy.type", List.of("RollingUpdate", "Recreate")),
          Map.entry(
              "V1HTTPIngressPath.pathType", List.of("Exact", "Prefix", "ImplementationSpecific")),
          Map.entry(
              "V1LabelSelectorRequirement.operator",
              List.of("In", "NotIn", "Exists", "DoesNotExist")),
          Map.entry("V1NetworkPolicyPort.protocol", List.of("TCP", "UDP", "SCTP")),
          Map.entry("V1NetworkPolicySpec.policyTypes", List.of("Ingress", "Egress")),
          Map.entry("V1PodSpec.restartPolicy", List.of("Always", "OnFailure", "Never")),
          Map.entry("V1SeccompProfile.type", List.of("RuntimeDefault", "Localhost", "Unconfined")),
          Map.entry(
              "V1TopologySpreadConstraint.whenUnsatisfiable",
              List.of("DoNotSchedule", "ScheduleAnyway")));

  private final boolean partial;
  private final ObjectNode definitions = JSON.objectNode();

  private ModelSchema(boolean partial) {
    this.partial = partial;
  }

  static ObjectNode of(Class<?> model, String apiVersion, String kind, boolean partial) {
    var schema = new ModelSchema(partial);
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.set("$ref", schema.reference(model).get("$ref"));
    root.putArray("required").add("apiVersion").add("kind").add("metadata");
    ObjectNode properties = root.putObject("properties");
    properties.putObject("apiVersion").put("const", apiVersion);
    properties.putObject("kind").put("const", kind);
    properties.putObject("metadata").putArray("required").add("name");
    root.set("$defs", schema.definitions);
    return root;
  }

  private ObjectNode reference(Class<?> model) {
    String name = model.getSimpleName();
    if (!definitions.has(name)) {
      ObjectNode definition = definitions.putObject(name);
      definition.put("type", "object").put("additionalProperties", false);
      ObjectNode properties = definition.putObject("properties");
      for (Field field : model.getDeclaredFields()) {
        SerializedName named = field.getAnnotation(SerializedName.class);
        if (named != null) {
          properties.set(named.value(), property(name, named.value(), field.getGenericType()));
        }
      }
      if (!partial) {
        required(model).forEach(definition.withArray("required")::add);
      }
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode property(String model, String field, Type type) {
    ObjectNode schema = schema(type);
    List<String> values = VALUES.get(model + "." + field);
    if (values != null) {
      ObjectNode listed = schema.has("items") ? (ObjectNode) schema.get("items") : schema;
      values.forEach(listed.putArray("enum")::add);
    }
    return schema;
  }

  private ObjectNode schema(Type type) {
    ObjectNode schema = JSON.objectNode();
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        schema.put("type", "object").set("additionalProperties", schema(arguments[1]));
      } else {
        schema.put("type", "array").set("items", schema(arguments[0]));
      }
    } else if (type == String.class || type == byte[].class) {
      schema.put("type", "string");
    } else if (type == OffsetDateTime.class) {
      schema.put("type", "string").put("format", "date-time");
    } else if (type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (type == Integer.class || type == Long.class) {
      schema.put("type", "integer");
    } else if (type == Double.class) {
      schema.put("type", "number");
    } else if (type == IntOrString.class) {
      schema.putArray("type").add("integer").add("string");
    } else if (type == Quantity.class) {
      schema.putArray("type").add("number").add("string");
      schema.put("pattern", "^[+-]?[0-9.]+(m|k|[KMGTPE]i?|[eE][+-]?[0-9]+)?$");
    } else if (type != Object.class) {
      return reference((Class<?>) type);
    }
    return schema;
  }

  @SuppressWarnings("unchecked")
  private static Collection<String> required(Class<?> model) {
    try {
      return (Collection<String>) model.getField("openapiRequiredFields").get(null);
    } catch (ReflectiveOperationException absent) {
      throw new IllegalStateException(
          model + " does not say which of its fields are required", absent);
    }
  }
}
