package io.chengjie.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema of every kind of object we deploy; an object of another kind is refused. */
final class Schemas {
  private static final Map<String, Class<?>> KUBERNETES =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", V1ConfigMap.class),
          Map.entry("v1/Namespace", V1Namespace.class),
          Map.entry("v1/Service", V1Service.class),
          Map.entry("v1/ServiceAccount", V1ServiceAccount.class),
          Map.entry("apps/v1/Deployment", V1Deployment.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
          Map.entry("batch/v1/Job", V1Job.class),
          Map.entry("networking.k8s.io/v1/Ingress", V1Ingress.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class));

  private static final Map<String, JsonNode> CLOUDNATIVE_PG = cloudNativePg();

  private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private final Map<String, JsonSchema> schemas = new HashMap<>();
  private final boolean partial;

  private Schemas(boolean partial) {
    this.partial = partial;
  }

  /** For whole objects. */
  static Schemas whole() {
    return new Schemas(false);
  }

  /** For patches: every field that is there must be right, none must be there. */
  static Schemas partial() {
    return new Schemas(true);
  }

  /** What is wrong with the object, one line each; empty when nothing is. */
  List<String> faults(JsonNode object) {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    String name = kind + " " + object.path("metadata").path("name").asText();
    return schema(kind)
        .map(
            schema ->
                schema.validate(object).stream()
                    .map(fault -> name + " " + fault.getMessage())
                    .sorted()
                    .toList())
        .orElseGet(() -> List.of(name + ": no schema for this kind of object"));
  }

  private Optional<JsonSchema> schema(String kind) {
    if (CLOUDNATIVE_PG.containsKey(kind)) {
      return Optional.of(
          schemas.computeIfAbsent(kind, key -> factory.getSchema(CLOUDNATIVE_PG.get(key))));
    }
    return Optional.ofNullable(KUBERNETES.get(kind))
        .map(model -> schemas.computeIfAbsent(kind, key -> factory.getSchema(ofModel(key, model))));
  }

  private JsonNode ofModel(String kind, Class<?> model) {
    int slash = kind.lastIndexOf('/');
    return ModelSchema.of(model, kind.substring(0, slash), kind.substring(slash + 1), partial);
  }

  private static Map<String, JsonNode> cloudNativePg() {
    JsonNode file = Manifests.resource("cloudnative-pg.schema.yaml");
    Map<String, JsonNode> byKind = new HashMap<>();
    file.get("kinds")
        .forEachEntry(
            (kind, schema) -> {
              ((ObjectNode) schema).set("$defs", file.get("$defs"));
              byKind.put("postgresql.cnpg.io/v1/" + kind, schema);
            });
    return byKind;
  }
}
