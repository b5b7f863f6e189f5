package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class CapacityViewsTest {
  @Test
  void asksForAnInstantAndADayWithoutAToken() {
    given()
        .queryParam("groupBy", "PARK", "STATE")
        .queryParam("rollUp", "true")
        .queryParam("at", "2026-07-01T08:00:00+08:00")
        .queryParam("day", "2026-08-01")
        .get("/api/v1/capacity-reports")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0))
        .body("at", equalTo("2026-07-01T00:00:00Z"))
        .body("day", equalTo("2026-08-01"));
  }

  @Test
  void saysEverythingThatIsWrongWithTheParameters() {
    given()
        .queryParam("groupBy", "PLANET")
        .queryParam("rollUp", "perhaps")
        .queryParam("at", "2026-02-30T00:00:00Z")
        .get("/api/v1/capacity-reports")
        .then()
        .statusCode(400)
        .body("reason", equalTo("VALIDATION_FAILED"))
        .body("violations.reason", hasItems("UNKNOWN_VALUE", "WRONG_TYPE", "INVALID_DATE"));
    given()
        .queryParam("groupBy", "STATE")
        .get("/api/v1/occupancy-reports")
        .then()
        .statusCode(400)
        .body("violations.reason", contains("RULE_BROKEN"));
    given()
        .queryParam("state", "FREE")
        .get("/api/v1/vacant-spaces")
        .then()
        .statusCode(400)
        .body("reason", equalTo("UNKNOWN_PARAMETER"));
  }

  @Test
  void asksForAWholeDemonstrationZone() {
    given()
        .queryParam("demonstrationZoneId", "DMZ-1")
        .queryParam("groupBy", "DEMONSTRATION_MEMBER")
        .get("/api/v1/capacity-reports")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    for (String path :
        new String[] {"pool-capacity-reports", "occupancy-reports", "vacant-spaces"}) {
      given()
          .queryParam("demonstrationZoneId", "DMZ-1")
          .get("/api/v1/" + path)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void readsTheViewsWithoutAToken() {
    for (String path :
        new String[] {"pool-capacity-reports", "occupancy-reports", "vacant-spaces"}) {
      given()
          .get("/api/v1/" + path + "?parkId=PRK-1&pageSize=10")
          .then()
          .statusCode(200)
          .body("nextPageToken", equalTo(""));
    }
    given()
        .get("/api/v1/buildings/BLD-none/floor-plan")
        .then()
        .statusCode(404)
        .body("reason", equalTo("RESOURCE_NOT_FOUND"));
  }

  @Test
  void showsExpiringHoldsToOfficialsOnly() {
    given().get("/api/v1/expiring-holds").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of(Role.ENTERPRISE_USER))
        .get("/api/v1/expiring-holds")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.of(Role.COMMANDER))
        .get("/api/v1/expiring-holds?days=14")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }
}
