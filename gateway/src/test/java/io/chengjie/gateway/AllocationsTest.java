package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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

/** Contracts and spaces as their callers see them in HTTP. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class AllocationsTest {
  private static final String LEASE =
      """
      {"holdId":"HLD-1","enterpriseId":"ENT-1","kind":"LEASE","contractNo":"租-1","useFrom":"2026-08-01",
       "price":{"amount":"12.00","currency":"CNY"},"priceBasis":"PER_SQUARE_METRE_MONTH"}""";

  @Test
  void makesAContractAndReadsItBack() {
    String id = made();
    operator()
        .get("/api/v1/allocations/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("price.amount", equalTo("12.00"))
        .body("contractNo", equalTo("租-1"));
  }

  @Test
  void signsAndLeavesOnlyTheVersionThatWasRead() {
    String id = made();
    String signature = "{\"side\":\"PARK\",\"checklist\":[{\"item\":\"消防验收\",\"passed\":true}]}";
    changing()
        .body(signature)
        .post("/api/v1/allocations/" + id + ":signHandover")
        .then()
        .statusCode(428);
    changing()
        .header("If-Match", "\"old\"")
        .body(signature)
        .post("/api/v1/allocations/" + id + ":signHandover")
        .then()
        .statusCode(412)
        .body("reason", equalTo("ETAG_MISMATCH"));
    changing()
        .header("If-Match", "\"v1\"")
        .body(signature)
        .post("/api/v1/allocations/" + id + ":signHandover")
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"");
    changing()
        .header("If-Match", "\"v2\"")
        .body("{\"reason\":\"AGREED\",\"settlementReference\":\"结-1\",\"depositSettled\":true}")
        .post("/api/v1/allocations/" + id + ":leave")
        .then()
        .statusCode(200)
        .header("ETag", "\"v3\"");
  }

  @Test
  void namesEveryMemberThatIsMissing() {
    changing()
        .body("{\"holdId\":\"HLD-1\",\"kind\":\"GIFT\",\"contractNo\":\"租-1\"}")
        .post("/api/v1/allocations")
        .then()
        .statusCode(400)
        .body("reason", equalTo("VALIDATION_FAILED"))
        .body(
            "violations.field",
            contains("/kind", "/enterpriseId", "/useFrom", "/price", "/priceBasis"));
  }

  @Test
  void setsASpaceAsideByItsVersion() {
    String earmark = "{\"projectId\":\"PRJ-1\",\"days\":180,\"explanation\":\"钢管基地\"}";
    changing()
        .body(earmark)
        .post("/api/v1/spaces/UNT-1:earmark")
        .then()
        .statusCode(428)
        .body("reason", equalTo("PRECONDITION_REQUIRED"));
    changing()
        .header("If-Match", "\"1-FREE\"")
        .body("{\"days\":1096}")
        .post("/api/v1/spaces/UNT-1:earmark")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("/projectId", "/days", "/explanation"));
    changing()
        .header("If-Match", "\"1-FREE\"")
        .body(earmark)
        .post("/api/v1/spaces/UNT-1:earmark")
        .then()
        .statusCode(404);
    changing()
        .header("If-Match", "\"1-FREE\"")
        .body("{\"explanation\":\"项目改址\"}")
        .post("/api/v1/spaces/UNT-1:endEarmark")
        .then()
        .statusCode(404);
  }

  @Test
  void asksForTheStateAtAnInstant() {
    given()
        .get("/api/v1/spaces/UNT-1/state?at=2026-07-08T02:15:00Z&day=2026-08-01")
        .then()
        .statusCode(404)
        .body("reason", equalTo("RESOURCE_NOT_FOUND"));
    given()
        .get("/api/v1/spaces/UNT-1/state?at=yesterday")
        .then()
        .statusCode(400)
        .body("violations.field", contains("query:at"))
        .body("violations.reason", contains("INVALID_DATE"));
    given()
        .get("/api/v1/spaces/UNT-1/state?when=now")
        .then()
        .statusCode(400)
        .body("metadata.allowed", equalTo("at, day"));
  }

  private static String made() {
    return changing()
        .body(LEASE)
        .post("/api/v1/allocations")
        .then()
        .statusCode(201)
        .header("ETag", "\"v1\"")
        .header("Location", containsString("/api/v1/allocations/ALLOCATION-"))
        .extract()
        .path("id");
  }

  private static RequestSpecification changing() {
    return operator().header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of(Role.PARK_OPERATOR)).contentType("application/json");
  }
}
