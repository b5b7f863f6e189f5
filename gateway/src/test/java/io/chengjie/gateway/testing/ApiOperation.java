package io.chengjie.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the published document.
 *
 * @param id operationId
 * @param method GET, POST or PATCH
 * @param path with its parameters in braces
 * @param node the operation as published
 * @param document the whole document
 */
public record ApiOperation(
    String id, String method, String path, JsonNode node, JsonNode document) {
  /** Every operation of the document at /openapi. */
  public static List<ApiOperation> all() {
    JsonNode document = document("/openapi?format=json");
    List<ApiOperation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new ApiOperation(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue(),
                                    document))));
    return operations;
  }

  public static JsonNode document(String address) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .readTree(RestAssured.given().accept("application/json").get(address).asByteArray());
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** The path with every parameter replaced; numbers where numbers are asked. */
  public String at(String value) {
    return path.replace("{number}", "1").replaceAll("\\{\\w+}", value);
  }

  public Optional<String> requestMediaType() {
    JsonNode content = node.path("requestBody").path("content");
    return content.isMissingNode() ? Optional.empty() : Optional.of(content.fieldNames().next());
  }

  /** The example of the body, or that of its usual case, where there is a body. */
  public Optional<JsonNode> requestExample() {
    return requestMediaType()
        .map(type -> node.path("requestBody").path("content").path(type))
        .map(
            media ->
                media.has("examples")
                    ? media.path("examples").path("usual").path("value")
                    : media.path("example"))
        .filter(example -> !example.isMissingNode());
  }

  public boolean needs(String headerComponent) {
    for (JsonNode parameter : node.path("parameters")) {
      if (parameter.path("$ref").asText().endsWith("/" + headerComponent)) {
        return true;
      }
    }
    return false;
  }
}
