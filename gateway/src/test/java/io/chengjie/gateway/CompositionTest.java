package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Answers that are built from several services. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class CompositionTest {
  @Test
  void selectsSitesWithoutAnEstimateUnlessAsked() {
    officer()
        .body("{\"needs\":{\"contiguousAreaSquareMetres\":\"6000.00\",\"industryCode\":\"C3974\"}}")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(3))
        .body("items[0].units[0].areaMu", equalTo("4.5000"))
        .body("policyEstimates.size()", equalTo(0));
  }

  @Test
  void estimatesOnceForEachRegionWithTheFactsThatTheNeedsState() {
    officer()
        .body(
            """
            {"needs":{"contiguousAreaSquareMetres":"6000.00","industryCode":"C3974","exportRatio":"0.5"},
             "policyEstimate":true,"facts":[{"key":"project.equipmentInvestment","value":"50000000.00"}]}""")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(200)
        .body("policyEstimates.regionCode", contains("431129", "430581"))
        .body(
            "policyEstimates[0].items.missingFacts.flatten()",
            hasItems("project.equipmentInvestment", "export.ratio"));
  }

  @Test
  void findsLandAndStatesNoLeaseForIt() {
    officer()
        .body(
            """
            {"needs":{"contiguousAreaSquareMetres":"20000.00","industryCode":"C3974","space":"LAND",
                      "origin":"BROWNFIELD","connections":["ROAD"],"landPlan":{"fixedAssetsCny":"96000000.00"}},
             "policyEstimate":true}""")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(200)
        .body("items[0].parcels[0].areaMu", equalTo("30.0000"))
        .body("items[0].parcels[0].origin", equalTo("BROWNFIELD"))
        .body(
            "policyEstimates[0].items.missingFacts.flatten()",
            contains("project.industryCode", "project.fixedAssets"));
  }

  @Test
  void namesEveryNeedThatIsNoWordOfTheContract() {
    officer()
        .body(
            """
            {"needs":{"contiguousAreaSquareMetres":"20000.00","industryCode":"C3974","space":"SEA",
                      "connections":["ROAD","RAIL"],"landPlan":{"officeShare":"7 %"}}}""")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("/needs/space", "/needs/connections/1", "/needs/landPlan/officeShare"));
  }

  @Test
  void passesThePageAndTheFilterOfASiteSelectionOn() {
    officer()
        .body(
            """
            {"needs":{"contiguousAreaSquareMetres":"6000.00","industryCode":"C3974"},
             "outcome":"FAILS","failedCount":1,"pageToken":"page-1"}""")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(200)
        .body("items.parkId", contains("PRK-1"))
        .body("nextPageToken", equalTo("after-page-1"));
  }

  @Test
  void namesWhatIsWrongWithTheNeedsByItsPlaceInTheBody() {
    officer()
        .body("{\"needs\":{\"contiguousAreaSquareMetres\":\"6000\"}}")
        .post("/api/v1/site-selections")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("/needs/contiguousAreaSquareMetres", "/needs/industryCode"));
  }

  @Test
  void evaluatesAProjectTogetherWithItsEnterprise() {
    String project =
        officer()
            .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
            .body(
                """
                {"name":"样例项目","investorName":"样例","enterpriseId":"ENT-7","regionCode":"431129","industryCode":"C3974",
                 "totalInvestment":{"amount":"30000000.00","currency":"CNY"}}""")
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    officer()
        .body("{\"projectId\":\"" + project + "\",\"asOf\":\"2026-07-20\"}")
        .post("/api/v1/policy-evaluations")
        .then()
        .statusCode(201)
        .body("enterpriseId", equalTo("ENT-7"))
        .body("items[0].outcome", equalTo("UNDETERMINED"))
        .body("items[0].amount", nullValue());
  }

  private static RequestSpecification officer() {
    return given()
        .auth()
        .oauth2(TestTokens.of(Role.PROMOTION_OFFICER))
        .contentType("application/json");
  }
}
