package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chengjie.gateway.testing.ApiOperation;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is sent to whichever operation: never a 5xx, and every refusal is a problem. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class OperationFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "true",
          "[]",
          "\"x\"",
          "{",
          "{\"a\":",
          "{\"a\":1,}",
          "{'a':1}",
          "{\"a\":1}{\"b\":2}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":NaN}",
          "{\"a\":1e999999}",
          "{\"a\":-0}",
          "{\"noSuchMember\":1}",
          "{\"\":{}}",
          "{\"id\":\"x\",\"etag\":\"y\"}",
          "{\"__proto__\":{\"a\":1}}",
          "\uFEFF{}",
          "{\"a\":\"\\ud800\"}",
          "{\"名称\":\"😀\"}",
          "\u0000",
          "<xml/>",
          "{\"a\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(201));
  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          true,
          1,
          -1,
          2147483648L,
          1.5,
          1e300,
          "",
          "x",
          "０１２３４５６７８９",
          "😀".repeat(50),
          "\u0000",
          "\ud83d",
          "x".repeat(30_000),
          "1; DROP TABLE hold",
          "../../etc/passwd",
          "9".repeat(60),
          "2026-02-30",
          "NaN",
          List.of(),
          List.of(List.of()),
          List.of(1, "x"),
          Map.of(),
          Map.of("amount", 1),
          Map.of("amount", "１.00", "currency", "¥"),
          "KIND_UNSPECIFIED");
  private static final List<String> PATHS =
      List.of(
          "x", "😀", "%2e%2e", "a%2Fb", "１２", "x".repeat(3000), "a b", "null", "-1", "x%0d%0ay");
  private static final List<String> QUERIES =
      List.of(
          "bogus=1",
          "pageSize=-1",
          "pageSize=99999999999",
          "pageSize=１",
          "pageToken=%F0%9F%98%80",
          "pageToken=forged",
          "pageSize=1&pageSize=2",
          "q=%00",
          "state=NOPE",
          "=",
          "&&",
          "%ZZ=1",
          "q=%ff%fe",
          "orderBy=;drop");

  private final List<String> wrong = new ArrayList<>();
  private int sent;

  @Test
  void nothingBreaksAnyOperation() {
    String token =
        TestTokens.of(
            Arrays.stream(Role.values())
                .filter(role -> role != Role.UNRECOGNIZED && role != Role.ROLE_UNSPECIFIED)
                .toArray(Role[]::new));
    for (ApiOperation operation : ApiOperation.all()) {
      methods(operation, token);
      paths(operation, token);
      headers(operation, token);
      if (operation.requestMediaType().isPresent()) {
        bodies(operation, token);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sent).isGreaterThan(5000);
  }

  private void methods(ApiOperation operation, String token) {
    for (String method :
        List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "OPTIONS", "HEAD")) {
      RequestSpecification request = given().auth().oauth2(token);
      check(operation, method, request.request(method, operation.at("X")), "");
    }
  }

  private void paths(ApiOperation operation, String token) {
    for (String value : PATHS) {
      RequestSpecification request = prepared(operation, token).urlEncodingEnabled(false);
      operation.requestMediaType().ifPresent(type -> request.body("{}"));
      if (value.chars().allMatch(c -> c < 128 && c != ' ')) {
        check(
            operation,
            value,
            request.request(operation.method(), operation.path().replaceAll("\\{\\w+}", value)),
            "path");
      }
    }
    for (String query : QUERIES) {
      RequestSpecification request = prepared(operation, token).urlEncodingEnabled(false);
      operation.requestMediaType().ifPresent(type -> request.body("{}"));
      if (query.chars().allMatch(c -> c < 128)) {
        check(
            operation,
            query,
            request.request(operation.method(), operation.at("X") + "?" + query),
            "query");
      }
    }
  }

  private void headers(ApiOperation operation, String token) {
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json; charset=utf-16")) {
      RequestSpecification request =
          given()
              .auth()
              .oauth2(token)
              .header("Content-Type", type)
              .header("Idempotency-Key", key());
      if (operation.requestMediaType().isPresent()) {
        request.body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      check(
          operation, type, request.request(operation.method(), operation.at("X")), "content type");
    }
    for (String accept :
        List.of("image/png", "nonsense", "*/*;q=0", "text/html", "application/xml;q=0.1")) {
      RequestSpecification request =
          prepared(operation, token).header("Accept", accept).header("Accept-Language", ";;q=x");
      operation.requestMediaType().ifPresent(t -> request.body("{}"));
      check(operation, accept, request.request(operation.method(), operation.at("X")), "accept");
    }
    for (String bad :
        List.of(
            "",
            "short",
            "x".repeat(129),
            "a b c d e f g h i j",
            "\"unclosed0123456789",
            "ключ-0123456789abcdef")) {
      RequestSpecification request =
          given()
              .auth()
              .oauth2(token)
              .header("Idempotency-Key", bad)
              .header("If-Match", bad)
              .header("traceparent", bad);
      operation.requestMediaType().ifPresent(t -> request.contentType(t).body("{}"));
      check(operation, bad, request.request(operation.method(), operation.at("X")), "header");
    }
  }

  private void bodies(ApiOperation operation, String token) {
    for (String body : BODIES) {
      check(operation, body, send(operation, token, body), "body");
    }
    JsonNode example = operation.requestExample().orElse(JSON.createObjectNode());
    example
        .fieldNames()
        .forEachRemaining(
            member -> {
              for (Object value : VALUES) {
                ObjectNode mutated = example.deepCopy();
                mutated.set(member, JSON.valueToTree(value));
                check(
                    operation,
                    member + "=" + value,
                    send(operation, token, mutated.toString()),
                    "member");
              }
              ObjectNode without = example.deepCopy();
              without.remove(member);
              check(
                  operation,
                  "without " + member,
                  send(operation, token, without.toString()),
                  "member");
            });
    check(
        operation,
        "huge",
        send(operation, token, "{\"a\":\"" + "x".repeat(1_200_000) + "\"}"),
        "body");
  }

  private static Response send(ApiOperation operation, String token, String body) {
    return prepared(operation, token)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .request(operation.method(), operation.at("X"));
  }

  private static RequestSpecification prepared(ApiOperation operation, String token) {
    RequestSpecification request =
        given().auth().oauth2(token).header("Idempotency-Key", key()).header("If-Match", "\"v1\"");
    operation.requestMediaType().ifPresent(type -> request.header("Content-Type", type));
    return request;
  }

  private void check(ApiOperation operation, String input, Response response, String what) {
    sent++;
    int status = response.statusCode();
    boolean hasBody = response.asByteArray().length > 0;
    boolean problem =
        response.contentType().startsWith("application/problem+json")
            && response.path("reason") != null
            && response.path("traceId") != null;
    boolean head = input.equals("HEAD");
    if (status >= 500 || status >= 400 && !head && !(hasBody && problem)) {
      String shown = input.length() > 60 ? input.substring(0, 60) + "…" : input;
      wrong.add(
          operation.id()
              + " "
              + what
              + " ["
              + shown
              + "] → "
              + status
              + " "
              + response.contentType());
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
