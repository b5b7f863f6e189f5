package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chengjie.gateway.testing.FakeServices;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.RawHttp;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class HoldsAndEnterprisesTest {
  private static final String FIRM =
      """
      {"uscc":"91350100M000100Y43","nameZh":"福州样例电子有限公司","kind":"DOMESTIC",
       "registeredRegionCode":"350100","industryCode":"C3974"}""";
  private static final String HOLD =
      """
      {"projectId":"PRJ-1","lines":[{"unitId":"UNT-1"},{"poolId":"POOL-1","quantity":"1600"}],"days":15}""";

  @Inject FakeServices services;

  @Test
  void registersAnEnterpriseAndReadsItBack() {
    String id =
        officer()
            .header("Idempotency-Key", key())
            .body(FIRM)
            .post("/api/v1/enterprises")
            .then()
            .statusCode(201)
            .header("ETag", "\"v1\"")
            .header("API-Version", "1")
            .header("Location", containsString("/api/v1/enterprises/ENTERPRISE-"))
            .body("nameZh", equalTo("福州样例电子有限公司"))
            .body("status", equalTo("ACTIVE"))
            .body("warnings", equalTo(java.util.List.of()))
            .body("nameEn", nullValue())
            .extract()
            .path("id");
    officer()
        .get("/api/v1/enterprises/" + id)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .header("ETag", "\"v1\"");
    officer()
        .header("If-None-Match", "\"v1\"")
        .get("/api/v1/enterprises/" + id)
        .then()
        .statusCode(304)
        .header("ETag", "\"v1\"");
  }

  @Test
  void forwardsTheTokenAndTheTrace() {
    String token = TestTokens.of(Role.PROMOTION_OFFICER);
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    given()
        .auth()
        .oauth2(token)
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .get("/api/v1/holds/NONE")
        .then()
        .statusCode(404)
        .body("traceId", equalTo(trace));
    assertThat(services.lastHeader("authorization")).contains("Bearer " + token);
    assertThat(services.lastHeader("traceparent").orElse("")).contains(trace);
  }

  @Test
  void answersTheSameKeyWithTheSameHold() {
    String key = key();
    String id =
        officer()
            .header("Idempotency-Key", key)
            .body(HOLD)
            .post("/api/v1/holds")
            .then()
            .statusCode(201)
            .header("Idempotency-Replayed", nullValue())
            .extract()
            .path("id");
    officer()
        .header("Idempotency-Key", "\"" + key + "\"")
        .body(HOLD)
        .post("/api/v1/holds")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id));
    officer()
        .header("Idempotency-Key", key)
        .body(HOLD.replace("15", "16"))
        .post("/api/v1/holds")
        .then()
        .statusCode(422)
        .body("reason", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void releasesAHoldOnlyForTheVersionThatWasRead() {
    String id =
        officer()
            .header("Idempotency-Key", key())
            .body(HOLD)
            .post("/api/v1/holds")
            .then()
            .extract()
            .path("id");
    RequestSpecification release = officer().header("Idempotency-Key", key()).body("{}");
    release
        .post("/api/v1/holds/" + id + ":release")
        .then()
        .statusCode(428)
        .body("reason", equalTo("PRECONDITION_REQUIRED"));
    officer()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"old\"")
        .body("{}")
        .post("/api/v1/holds/" + id + ":release")
        .then()
        .statusCode(412)
        .body("reason", equalTo("ETAG_MISMATCH"));
    officer()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .post("/api/v1/holds/" + id + ":renew")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
  }

  @Test
  void namesEveryWrongMemberAtOnce() {
    officer()
        .header("Accept-Language", "en")
        .header("Idempotency-Key", key())
        .body(
            """
            {"projectId":5,"lines":[{"unitId":"U","quantity":1},{"bogus":true}],"days":99,"requestId":"x","kind":"Z"}""")
        .post("/api/v1/holds")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("VALIDATION_FAILED"))
        .body("type", equalTo("/problems/VALIDATION_FAILED"))
        .body("instance", equalTo("/api/v1/holds"))
        .body("traceId", notNullValue())
        .body(
            "violations.field",
            hasItems(
                "/projectId",
                "/lines/0/quantity",
                "/lines/1/bogus",
                "/days",
                "/requestId",
                "/kind"))
        .body(
            "violations.find { it.field == '/projectId' }.message",
            equalTo("Wrong type; expected string."));
  }

  @Test
  void patchesByMergePatch() {
    String id =
        officer()
            .header("Idempotency-Key", key())
            .body(FIRM.replace("}", ",\"nameEn\":\"Sample\",\"ownership\":\"民营\"}"))
            .post("/api/v1/enterprises")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given()
        .auth()
        .oauth2(TestTokens.of(Role.REGISTRATION_OFFICER))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v1\"")
        .body(
            "{\"nameEn\":null,\"nameZh\":\"新名\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .patch("/api/v1/enterprises/" + id)
        .then()
        .statusCode(200)
        .body("nameZh", equalTo("新名"))
        .body("nameEn", nullValue())
        .body("ownership", equalTo("民营"))
        .header("ETag", "\"v2\"");
    given()
        .auth()
        .oauth2(TestTokens.of(Role.REGISTRATION_OFFICER))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v2\"")
        .body("{\"uscc\":\"91350100M000100Y43\",\"id\":\"x\"}")
        .patch("/api/v1/enterprises/" + id)
        .then()
        .statusCode(400)
        .body("violations.reason", containsInAnyOrder("IMMUTABLE_MEMBER", "OUTPUT_ONLY_MEMBER"));
  }

  @Test
  void pagesWithALinkToTheNext() {
    for (int i = 0; i < 3; i++) {
      officer()
          .header("Idempotency-Key", key())
          .body(HOLD)
          .post("/api/v1/holds")
          .then()
          .statusCode(201);
    }
    officer()
        .get("/api/v1/holds?pageSize=2&state=HELD")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("nextPageToken", equalTo("at2"))
        .header("Link", containsString("pageToken=at2"))
        .header("Link", containsString("rel=\"next\""))
        .header("Link", containsString("state=HELD"));
    officer()
        .get("/api/v1/holds?page_size=2")
        .then()
        .statusCode(400)
        .body("reason", equalTo("UNKNOWN_PARAMETER"))
        .body("metadata.allowed", equalTo("pageSize, pageToken, parkId, projectId, state"));
    officer()
        .get("/api/v1/holds?pageSize=-1")
        .then()
        .statusCode(400)
        .body("violations.field", contains("query:pageSize"));
    officer()
        .get("/api/v1/holds?pageSize=two&state=NOPE")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("query:pageSize", "query:state"));
  }

  @Test
  void answersEveryBrokenRequestWithAProblem() {
    problem(
        officer().body("{\"a\":").header("Idempotency-Key", key()).post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer().body("[]").header("Idempotency-Key", key()).post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer().body("{\"a\":1,\"a\":2}").header("Idempotency-Key", key()).post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer().body("{} x").header("Idempotency-Key", key()).post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer().body("{\"days\":NaN}").header("Idempotency-Key", key()).post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer()
            .body("{\"a\":" + "[".repeat(3000) + "]".repeat(3000) + "}")
            .header("Idempotency-Key", key())
            .post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(
        officer()
            .body("{\"days\":" + "9".repeat(500) + "}")
            .header("Idempotency-Key", key())
            .post("/api/v1/holds"),
        400,
        "MALFORMED_JSON");
    problem(officer().body(HOLD).post("/api/v1/holds"), 400, "IDEMPOTENCY_KEY_REQUIRED");
    problem(
        officer().body(HOLD).header("Idempotency-Key", "short").post("/api/v1/holds"),
        400,
        "IDEMPOTENCY_KEY_INVALID");
    problem(
        officer()
            .body("{\"x\":\"" + "y".repeat(1_100_000) + "\"}")
            .header("Idempotency-Key", key())
            .post("/api/v1/holds"),
        413,
        "PAYLOAD_TOO_LARGE");
    problem(
        given()
            .auth()
            .oauth2(officerToken())
            .contentType("text/plain")
            .body("x")
            .header("Idempotency-Key", key())
            .post("/api/v1/holds"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    problem(officer().get("/api/v1/nothing"), 404, "PATH_NOT_FOUND");
    problem(officer().get("/nothing/at/all"), 404, "PATH_NOT_FOUND");
    problem(officer().accept("image/png").get("/api/v1/holds"), 406, "NOT_ACCEPTABLE");
    var wrongMethod = officer().delete("/api/v1/holds");
    problem(wrongMethod, 405, "METHOD_NOT_ALLOWED");
    assertThat(wrongMethod.header("Allow")).contains("GET").contains("POST");
    problem(given().get("/api/v1/holds"), 401, "UNAUTHENTICATED");
    assertThat(given().get("/api/v1/holds").header("WWW-Authenticate")).startsWith("Bearer");
    problem(given().auth().oauth2("nonsense").get("/api/v1/holds"), 401, "UNAUTHENTICATED");
    problem(given().auth().oauth2("nonsense").get("/api/v1/parks"), 401, "UNAUTHENTICATED");
    problem(
        given().auth().oauth2(TestTokens.of(Role.SYSTEM_ADMIN)).get("/api/v1/holds"),
        403,
        "ROLE_NOT_ALLOWED");
    given().get("/api/v1/parks").then().statusCode(200).body("items", notNullValue());
    for (String target : List.of("/api/v1/holds/%00", "/api/v1/holds?projectId=%00")) {
      var answer =
          RawHttp.send(
              "GET", target, Map.of("Authorization", "Bearer " + officerToken()), Optional.empty());
      assertThat(answer.status()).as(target).isEqualTo(400);
      assertThat(answer.isProblem()).as(target).isTrue();
    }
  }

  @Test
  void refusesABodyBeyondTheServersOwnLimitBeforeItIsSent() throws java.io.IOException {
    try (var socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
      String head =
          "POST /api/v1/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      socket.setSoTimeout(5000);
      byte[] answer = new byte[4096];
      int length = socket.getInputStream().read(answer);
      assertThat(
              new String(answer, 0, Math.max(0, length), java.nio.charset.StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json");
    }
  }

  @Test
  void speaksChineseUnlessEnglishIsPreferred() {
    officer()
        .get("/api/v1/holds/NONE")
        .then()
        .statusCode(404)
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("资源不存在"));
    officer()
        .header("Accept-Language", "en-US,en;q=0.9,zh;q=0.8")
        .get("/api/v1/holds/NONE")
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("Not found"));
  }

  @Test
  void explainsAReason() {
    given()
        .get("/problems/CAPACITY_CONFLICT")
        .then()
        .statusCode(200)
        .body("titleEn", equalTo("Capacity conflict"))
        .body("status", equalTo(409));
    given()
        .accept("text/html")
        .get("/problems/CAPACITY_CONFLICT")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("厂房单元已被占用"));
  }

  private static void problem(
      io.restassured.response.Response response, int status, String reason) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("reason", equalTo(reason))
        .body("status", equalTo(status));
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(officerToken()).contentType("application/json");
  }

  private static String officerToken() {
    return TestTokens.of(Role.PROMOTION_OFFICER);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
