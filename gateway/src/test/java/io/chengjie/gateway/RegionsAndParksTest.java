package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.testing.FakeServices;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ErrorReason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class RegionsAndParksTest {
  private static final String PARK =
      """
      {"code":"HS","nameZh":"衡山科学城","regionCode":"430400","level":"PROVINCIAL",
       "builtAreaSquareMetres":"11000000.00"}""";
  private static final String ZONE =
      """
      {"parkId":"PRK-1","code":"YX","nameZh":"洋溪化工片区","function":"CHEMICAL",
       "treatmentCapacityM3d":"5000","forbiddenIndustryCodes":["C2614"],
       "industryRules":[{"industryCode":"C2614","effect":"FORBIDDEN","source":"示例文〔2018〕21号"}]}""";
  private static final String STEP =
      """
      {"toState":"ACCEPTED","date":"2007-07-12","evidence":"验收纪要","authority":"国务院九部委"}""";

  @Inject FakeServices services;

  @Test
  void changesAParkByMergePatch() {
    String id = create("/api/v1/parks", PARK).extract().path("id");

    patch("v1", "{\"builtAreaSquareMetres\":null,\"partnerRegionCode\":\"440300\"}")
        .patch("/api/v1/parks/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"")
        .body("partnerRegionCode", equalTo("440300"))
        .body("builtAreaSquareMetres", nullValue())
        .body("nameZh", equalTo("衡山科学城"));
    patch("v2", "{\"code\":\"X\",\"regionCode\":\"430000\",\"lifeCycle\":{\"state\":\"BUILT\"}}")
        .patch("/api/v1/parks/" + id)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("/code", "/regionCode", "/lifeCycle"));
  }

  @Test
  void changesTheRulesOfAZoneWithTheirSources() {
    String id =
        create("/api/v1/zones", ZONE)
            .body("treatmentCapacityM3d", equalTo("5000"))
            .body("insideEcologicalRedLine", nullValue())
            .extract()
            .path("id");

    patch("v1", "{\"forbiddenIndustryCodes\":[],\"industryRules\":[]}")
        .patch("/api/v1/zones/" + id)
        .then()
        .statusCode(200)
        .body("forbiddenIndustryCodes", hasSize(0))
        .body("industryRules", hasSize(0))
        .body("function", equalTo("CHEMICAL"));
  }

  @Test
  void advancesALifeOnlyForTheVersionThatWasRead() {
    String id = create("/api/v1/zones", ZONE.replace("YX", "YX2")).extract().path("id");

    operator()
        .header("Idempotency-Key", key())
        .body(STEP)
        .post("/api/v1/zones/" + id + ":advance")
        .then()
        .statusCode(428);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body(STEP)
        .post("/api/v1/zones/" + id + ":advance")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
  }

  @Test
  void answersAStepThatDoesNotComeNextWithItsReason() {
    services.refuseNext(
        Rejection.of(ErrorReason.LIFE_CYCLE_STEP_NOT_ALLOWED)
            .with("id", "PRK-1")
            .with("state", "PLANNED")
            .with("toState", "ACCEPTED")
            .with("nextState", "BUILT"));

    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body(STEP)
        .post("/api/v1/parks/PRK-1:advance")
        .then()
        .statusCode(409)
        .body("reason", equalTo("LIFE_CYCLE_STEP_NOT_ALLOWED"))
        .body("metadata.nextState", equalTo("BUILT"))
        .body("detail", containsString("下一阶段为 BUILT"));
  }

  @Test
  void givesADemonstrationZoneItsMembers() {
    String id =
        create(
                "/api/v1/demonstration-zones",
                """
                {"code":"XNXX","nameZh":"湘南湘西承接产业转移示范区","regionCode":"430000"}""")
            .header("Location", containsString("/api/v1/demonstration-zones/DEMONSTRATIONZONE-"))
            .extract()
            .path("id");

    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"regionCode\":\"431100\",\"memberFrom\":\"2011-10-06\"}")
        .post("/api/v1/demonstration-zones/" + id + ":addMember")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
    given()
        .get("/api/v1/demonstration-zones?regionCode=431129&asOf=2015-06-30")
        .then()
        .statusCode(200);
    given()
        .get("/api/v1/demonstration-zones/" + id + "?asOf=soon")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("query:asOf"));
  }

  @Test
  void refusesAMemberTwiceWithConflict() {
    services.refuseNext(
        Rejection.of(ErrorReason.MEMBERSHIP_OVERLAPS)
            .with("regionCode", "431100")
            .with("memberFrom", "2011-10-06"));

    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"regionCode\":\"431100\",\"memberFrom\":\"2018-11-06\"}")
        .post("/api/v1/demonstration-zones/DMZ-1:addMember")
        .then()
        .statusCode(409)
        .body("reason", equalTo("MEMBERSHIP_OVERLAPS"));
  }

  @Test
  void endsADesignationAndCompletesAWork() {
    String designation =
        create(
                "/api/v1/designations",
                """
                {"regionCode":"430900","name":"加工贸易梯度转移重点承接地","issuer":"商务部","validFrom":"2007-12-01"}""")
            .extract()
            .path("id");
    String work =
        create(
                "/api/v1/infrastructure-works",
                """
                {"parkId":"PRK-1","code":"R-01","nameZh":"一期主干道","category":"ROAD",
                 "budget":{"amount":"9200000.00","currency":"CNY"},"dueOn":"2007-06-30",
                 "sources":[{"name":"市财政","amount":{"amount":"9200000.00","currency":"CNY"}}]}""")
            .body("state", equalTo("UNDER_WAY"))
            .body("onTime", nullValue())
            .extract()
            .path("id");

    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"validUntil\":\"2015-01-01\"}")
        .post("/api/v1/designations/" + designation + ":end")
        .then()
        .statusCode(200);
    operator()
        .header("Idempotency-Key", key())
        .header("If-Match", "\"v1\"")
        .body("{\"doneOn\":\"2007-06-28\",\"evidence\":\"竣工验收报告\"}")
        .post("/api/v1/infrastructure-works/" + work + ":complete")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"));
    given().get("/api/v1/infrastructure-works?state=DONE").then().statusCode(200);
    given()
        .get("/api/v1/parks/PRK-none/infrastructure-summary")
        .then()
        .statusCode(404)
        .body("reason", equalTo("RESOURCE_NOT_FOUND"));
  }

  @Test
  void listsServicesOnSite() {
    create(
            "/api/v1/on-site-services",
            """
            {"parkId":"PRK-1","kind":"CUSTOMS","nameZh":"驻区海关","open24h":true}""")
        .body("open24h", equalTo(true))
        .body("openingHours", nullValue());

    given()
        .get("/api/v1/on-site-services?parkId=PRK-1&kind=CUSTOMS")
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("CUSTOMS"));
    given()
        .get("/api/v1/on-site-services?kind=NONE")
        .then()
        .statusCode(400)
        .body("violations.reason", containsInAnyOrder("UNKNOWN_VALUE"));
  }

  @Test
  void changesAProfileMemberByMember() {
    String id =
        create(
                "/api/v1/region-profiles",
                """
                {"regionCode":"430400","resources":[{"name":"岩盐","certainty":"PROVEN"}]}""")
            .body("processingTrade", nullValue())
            .extract()
            .path("id");

    patch("v1", "{\"processingTrade\":true}")
        .patch("/api/v1/region-profiles/" + id)
        .then()
        .statusCode(200)
        .body("processingTrade", equalTo(true))
        .body("resources", hasSize(1));
    given().get("/api/v1/region-profiles?resource=岩盐").then().statusCode(200);
  }

  private static ValidatableResponse create(String path, String body) {
    return operator().header("Idempotency-Key", key()).body(body).post(path).then().statusCode(201);
  }

  private static RequestSpecification patch(String etag, String body) {
    return given()
        .auth()
        .oauth2(TestTokens.of(Role.PARK_OPERATOR))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + etag + "\"")
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of(Role.PARK_OPERATOR)).contentType("application/json");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
