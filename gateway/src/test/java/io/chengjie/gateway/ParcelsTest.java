package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class ParcelsTest {
  private static final String PARCEL =
      """
      {"zoneId":"ZON-1","code":"A-01","areaSquareMetres":"10000000.00","landUse":"INDUSTRIAL",
       "readiness":{"road":{"readyOn":"2026-01-01"}}}""";

  @Test
  void recordsAParcelAndSaysItsAreaInMuExactly() {
    String id = create();

    given()
        .get("/api/v1/parcels/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("areaSquareMetres", equalTo("10000000.00"))
        .body("areaMu", equalTo("15000.0000"))
        .body("stage", equalTo("PLANNED"))
        .body("state", equalTo("FREE"));
    given()
        .get("/api/v1/parcels?stage=PLANNED&idle=true&minimumAreaSquareMetres=1.00")
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatThePlatformSetsAndWhatNobodyKnows() {
    operator()
        .header("Idempotency-Key", key())
        .body(
            """
            {"zoneId":"ZON-1","code":"A-01","areaSquareMetres":"0.00","landUse":"INDUSTRIAL","stage":"READY",
             "areaMu":"1","readiness":{"sea":{}}}""")
        .post("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("/stage", "/areaMu", "/readiness/sea", "/areaSquareMetres"));
    operator()
        .header("Idempotency-Key", key())
        .body(PARCEL.replace("10000000.00", "0.00"))
        .post("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("/areaSquareMetres"));
    operator()
        .get("/api/v1/parcels?idle=maybe&stage=NOPE")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("query:idle", "query:stage"));
  }

  @Test
  void patchesOneConnection() {
    String id = create();

    given()
        .auth()
        .oauth2(TestTokens.of(Role.PARK_OPERATOR))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v1\"")
        .body("{\"readiness\":{\"gas\":{\"doneOn\":\"2026-02-01\"}}}")
        .patch("/api/v1/parcels/" + id)
        .then()
        .statusCode(200)
        .body("readiness.road.readyOn", equalTo("2026-01-01"))
        .body("readiness.gas.doneOn", equalTo("2026-02-01"));
    given()
        .auth()
        .oauth2(TestTokens.of(Role.PARK_OPERATOR))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v2\"")
        .body("{\"areaSquareMetres\":\"1.00\",\"state\":\"FREE\"}")
        .patch("/api/v1/parcels/" + id)
        .then()
        .statusCode(400)
        .body("violations.reason", containsInAnyOrder("IMMUTABLE_MEMBER", "OUTPUT_ONLY_MEMBER"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "advance|{'stage':'APPROVED','date':'2026-01-01','approvalBatchNumber':'B1','evidence':'批复'}",
        "split|{'parts':[{'code':'A','areaSquareMetres':'1.00'},{'code':'B','areaSquareMetres':'2.00'}]}",
        "merge|{'others':[{'id':'PCL-2','etag':'v1'}],'code':'A-02'}"
      })
  void changesAParcelByItsVersion(String verb, String quoted) {
    String body = quoted.replace('\'', '"');
    String path = "/api/v1/parcels/" + create() + ":" + verb;

    operator()
        .header("Idempotency-Key", key())
        .body(body)
        .post(path)
        .then()
        .statusCode(428)
        .body("reason", equalTo("PRECONDITION_REQUIRED"));
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v9\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(412);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
    given()
        .auth()
        .oauth2(TestTokens.of(Role.PROMOTION_OFFICER))
        .contentType("application/json")
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v2\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(403)
        .body("metadata.allowedRoles", containsString("PARK_OPERATOR"));
  }

  @Test
  void saysHowLongTheLandOfARegionLasts() {
    operator()
        .get("/api/v1/land-cover?regionCode=431129")
        .then()
        .statusCode(200)
        .body("regionCode", equalTo("431129"))
        .body("readyAreaMu", equalTo("15000.0000"))
        .body("alert", equalTo(false));
    given().get("/api/v1/land-cover?regionCode=431129").then().statusCode(401);
  }

  private static String create() {
    return operator()
        .header("Idempotency-Key", key())
        .body(PARCEL)
        .post("/api/v1/parcels")
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/parcels/PARCEL-"))
        .extract()
        .path("id");
  }

  private static RequestSpecification operator() {
    return given()
        .auth()
        .oauth2(TestTokens.of(Role.PARK_OPERATOR))
        .contentType("application/json; charset=utf-8");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
