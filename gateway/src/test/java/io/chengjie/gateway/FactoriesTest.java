package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class FactoriesTest {
  private static final String UNIT =
      """
      {"buildingId":"BLD-1","code":"B3-101","floor":1,"areaSquareMetres":"3000.00","clearHeightMetres":"7.8",
       "availableFrom":"2027-01-01"}\
      """;
  private static final String PARK_PROJECT =
      """
      {"zoneId":"ZON-1","nameZh":"显示产业园中园","tenants":[{"projectId":"PRJ-1","unitIds":["UNT-1"]}]}\
      """;

  @Test
  void patchesAUnitButNotWhatChangesOtherwise() {
    String path = "/api/v1/units/" + created("/api/v1/units", UNIT);
    patch("\"v1\"", "{\"clearHeightMetres\":\"8.1\",\"availableFrom\":null}")
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"")
        .body("clearHeightMetres", equalTo("8.1"))
        .body("availableFrom", nullValue())
        .body("areaMu", equalTo("4.5000"));
    patch("\"v2\"", "{\"areaSquareMetres\":\"1.00\",\"state\":\"FREE\",\"readiness\":{}}")
        .patch(path)
        .then()
        .statusCode(400)
        .body(
            "violations.reason",
            containsInAnyOrder("IMMUTABLE_MEMBER", "OUTPUT_ONLY_MEMBER", "OUTPUT_ONLY_MEMBER"));
  }

  @Test
  void splitsAUnitOfTheVersionThatWasReadOnly() {
    String path = "/api/v1/units/" + created("/api/v1/units", UNIT) + ":split";
    String parts =
        """
        {"parts":[{"code":"A","areaSquareMetres":"1000.00"},{"code":"B","areaSquareMetres":"2000.00"}]}\
        """;

    operator().header("Idempotency-Key", key()).body(parts).post(path).then().statusCode(428);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body(parts)
        .post(path)
        .then()
        .statusCode(200)
        .body("items", notNullValue());
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"parts\":[{\"code\":\"A b\",\"areaSquareMetres\":\"1\"}]}")
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("/parts"))
        .body("violations.field", hasItem("/parts/0/code"));
  }

  @Test
  void opensAParkProjectAndAddsATenant() {
    String path = "/api/v1/park-projects/" + created("/api/v1/park-projects", PARK_PROJECT);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"projectId\":\"PRJ-2\",\"unitIds\":[\"UNT-2\"]}")
        .post(path + ":addTenant")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
    operator().get(path).then().statusCode(200).body("tenants", hasSize(1));
    String left =
        "{\"projectId\":\"PRJ-2\",\"tenantUntil\":\"2026-11-01\",\"explanation\":\"left\"}";
    operator()
        .header("Idempotency-Key", key())
        .body(left)
        .post(path + ":endTenant")
        .then()
        .statusCode(428);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v2\"")
        .body(left)
        .post(path + ":endTenant")
        .then()
        .statusCode(200);
    operator().get(path + "/tenancies").then().statusCode(200).body("items", notNullValue());
  }

  @Test
  void searchesUnitsByWhatTheyOfferAndNamesTheFiltersThatThereAre() {
    given()
        .get(
            "/api/v1/units?regionCode=431129&minFloorLoadKnPerSquareMetre=10&dualFeed=true"
                + "&fireClass=C&maxRentPerSquareMetreMonth=12&availableBy=2027-01-01&state=FREE")
        .then()
        .statusCode(200)
        .body("items", notNullValue());
    given().get("/api/v1/units?minFloorLoadKnPerSquareMetre=heavy").then().statusCode(400);
    given()
        .get("/api/v1/units?floorLoad=10")
        .then()
        .statusCode(400)
        .body("reason", equalTo("UNKNOWN_PARAMETER"));
  }

  @Test
  void showsTheChangesOfACapacityToOfficialsOnly() {
    String path = "/api/v1/utility-pools/POL-1/capacity-changes";
    operator().get(path).then().statusCode(200).body("items", notNullValue());
    given().get(path).then().statusCode(401);
  }

  @Test
  void plansACapacityAndTakesThePlanBack() {
    String path = "/api/v1/utility-pools/POL-1";
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"0-0-0-0\"")
        .body("{\"effectiveOn\":\"1 July\",\"capacity\":\"-1\",\"explanation\":\"more\"}")
        .post(path + ":planCapacity")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("/effectiveOn"))
        .body("violations.field", hasItem("/capacity"));
    operator()
        .header("Idempotency-Key", key())
        .body("{\"effectiveOn\":\"2027-07-01\",\"capacity\":\"10\",\"explanation\":\"more\"}")
        .post(path + ":planCapacity")
        .then()
        .statusCode(428);
    operator()
        .header("Idempotency-Key", key())
        .body("{\"effectiveOn\":\"2027-07-01\",\"explanation\":\"later\"}")
        .post(path + ":cancelPlannedCapacity")
        .then()
        .statusCode(428);
  }

  private static String created(String path, String body) {
    return operator()
        .header("Idempotency-Key", key())
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static RequestSpecification patch(String version, String body) {
    return given()
        .auth()
        .oauth2(TestTokens.of(Role.PARK_OPERATOR))
        .contentType("application/merge-patch+json")
        .header("If-Match", version)
        .body(body);
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of(Role.PARK_OPERATOR)).contentType("application/json");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
