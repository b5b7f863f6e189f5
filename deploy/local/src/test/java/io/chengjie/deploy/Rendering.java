package io.chengjie.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of one overlay, as kustomize hands them to Kubernetes. */
record Rendering(List<JsonNode> objects) {
  static final String NAME = "app.kubernetes.io/name";

  Stream<JsonNode> all(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  Optional<JsonNode> find(String kind, String name) {
    return all(kind).filter(object -> name(object).equals(name)).findFirst();
  }

  JsonNode get(String kind, String name) {
    return find(kind, name).orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  /** Deployments and Jobs: what has a pod template of ours. */
  Stream<JsonNode> programs() {
    return Stream.concat(all("Deployment"), all("Job"));
  }

  Rendering copy() {
    return new Rendering(objects.stream().<JsonNode>map(JsonNode::deepCopy).toList());
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static JsonNode pod(JsonNode program) {
    return program.at("/spec/template/spec");
  }

  static JsonNode podLabels(JsonNode program) {
    return program.at("/spec/template/metadata/labels");
  }

  static JsonNode container(JsonNode program) {
    return pod(program).at("/containers/0");
  }

  /**
   * Whether a label selector (matchLabels and matchExpressions In) chooses these labels; an empty
   * one chooses all.
   */
  static boolean selects(JsonNode selector, JsonNode labels) {
    return containsAll(selector.path("matchLabels"), labels)
        && selector
            .path("matchExpressions")
            .valueStream()
            .allMatch(expression -> in(expression, labels));
  }

  static boolean containsAll(JsonNode wanted, JsonNode labels) {
    return wanted
        .propertyStream()
        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  private static boolean in(JsonNode expression, JsonNode labels) {
    if (!expression.path("operator").asText().equals("In")) {
      throw new AssertionError("only the operator In is understood here: " + expression);
    }
    JsonNode label = labels.path(expression.path("key").asText());
    return expression.path("values").valueStream().anyMatch(label::equals);
  }
}
