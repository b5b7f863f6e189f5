package io.chengjie.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chengjie.gateway.testing.ApiOperation;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.RawHttp;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          "x",
          "%F0%9F%98%80",
          "%2e%2e",
          "a%2Fb",
          "%EF%BC%91",
          "x".repeat(3000),
          "null",
          "-1",
          "x%0d%0ay");
  private static final List<String> QUERIES =
      List.of(
          "bogus=1",
          "pageSize=-1",
          "pageSize=99999999999",
          "pageSize=%EF%BC%91",
          "pageToken=%F0%9F%98%80",
          "pageToken=forged",
          "pageSize=1&pageSize=2",
          "q=%00",
          "state=NOPE",
          "=",
          "&&",
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
      everyHeader(operation, token);
      if (operation.requestMediaType().isPresent()) {
        bodies(operation, token);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sent).isGreaterThan(5000);
  }

  private void methods(ApiOperation operation, String token) {
    for (String method :
        List.of(
            "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "OPTIONS", "HEAD", "get", "NONSENSE")) {
      check(
          operation,
          method,
          RawHttp.send(
              method,
              operation.at("X"),
              Map.of("Authorization", "Bearer " + token),
              Optional.empty()),
          "method");
    }
  }

  /**
   * The server itself refuses what is no URI, before anything of ours: without a body, and closed.
   */
  @Test
  void whatIsNoUriIsRefused() {
    for (String target :
        List.of(
            "/api/v1/holds?%ZZ=1", "/api/v1/holds/%zz", "/api/v1/holds/😀", "/api/v1/holds?q=１")) {
      assertThat(RawHttp.send("GET", target, Map.of(), Optional.empty()).status())
          .as(target)
          .isEqualTo(400);
    }
  }

  private void paths(ApiOperation operation, String token) {
    for (String value : PATHS) {
      String path = operation.path().replaceAll("\\{\\w+}", value.replace("$", "\\$"));
      check(
          operation,
          value,
          RawHttp.send(operation.method(), path, headers(operation, token), body(operation, "{}")),
          "path");
    }
    for (String query : QUERIES) {
      check(
          operation,
          query,
          RawHttp.send(
              operation.method(),
              operation.at("X") + "?" + query,
              headers(operation, token),
              body(operation, "{}")),
          "query");
    }
  }

  private void headers(ApiOperation operation, String token, String name, List<String> values) {
    for (String value : values) {
      Map<String, String> headers = headers(operation, token);
      headers.put(name, value);
      check(
          operation,
          name + ": " + value,
          RawHttp.send(operation.method(), operation.at("X"), headers, body(operation, "{}")),
          "header");
    }
  }

  private void everyHeader(ApiOperation operation, String token) {
    headers(
        operation,
        token,
        "Content-Type",
        List.of(
            "",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json; charset=utf-16",
            "a/b/c",
            ";"));
    headers(
        operation,
        token,
        "Accept",
        List.of(
            "image/png",
            "nonsense",
            "*/*;q=0",
            "text/html",
            "application/xml;q=0.1",
            "",
            "a/b;q=x"));
    headers(
        operation,
        token,
        "Accept-Language",
        List.of(";;q=x", "x".repeat(2000), "en;q=2", "\u4e2d\u6587"));
    for (String header :
        List.of("Idempotency-Key", "If-Match", "If-None-Match", "traceparent", "Authorization")) {
      headers(
          operation,
          token,
          header,
          List.of(
              "",
              "short",
              "x".repeat(129),
              "a b c d e f g h i j",
              "\"unclosed0123456789",
              "\u043a\u043b\u044e\u0447-0123456789abcdef",
              "*",
              "W/\"x\""));
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

  private static RawHttp.Answer send(ApiOperation operation, String token, String body) {
    return RawHttp.send(
        operation.method(), operation.at("X"), headers(operation, token), body(operation, body));
  }

  private static Optional<byte[]> body(ApiOperation operation, String body) {
    return operation.requestMediaType().map(type -> body.getBytes(StandardCharsets.UTF_8));
  }

  /** Headers with which the request gets as far as its body. */
  private static Map<String, String> headers(ApiOperation operation, String token) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    headers.put("If-Match", "\"v1\"");
    operation.requestMediaType().ifPresent(type -> headers.put("Content-Type", type));
    return headers;
  }

  private void check(ApiOperation operation, String input, RawHttp.Answer answer, String what) {
    sent++;
    boolean refused = answer.status() >= 400 || answer.status() == 0;
    boolean bodyless = input.equals("HEAD");
    if (answer.status() >= 500 || refused && !bodyless && !answer.isProblem()) {
      String shown = input.length() > 60 ? input.substring(0, 60) + "\u2026" : input;
      wrong.add(
          operation.id()
              + " "
              + what
              + " ["
              + shown
              + "] "
              + answer.status()
              + " "
              + answer
                  .head()
                  .lines()
                  .filter(line -> line.startsWith("content-type"))
                  .findFirst()
                  .orElse(""));
    }
  }
}
