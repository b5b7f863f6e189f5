package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/**
 * Which tokens are believed, of an issuer that publishes its keys at an address as Keycloak does.
 */
@QuarkusTest
@QuarkusTestResource(
    value = GatewayResource.class,
    initArgs = @ResourceArg(name = GatewayResource.KEYS, value = GatewayResource.AT_AN_ADDRESS),
    restrictToAnnotatedClass = true)
class TokensTest {
  @Test
  void believesATokenOfTheIssuer() {
    assertThat(statusWith(TestTokens.of(Role.PROMOTION_OFFICER))).isEqualTo(200);
  }

  @Test
  void believesNoOtherToken() {
    JwtClaims expired = TestTokens.claims(Role.PROMOTION_OFFICER);
    expired.setExpirationTimeMinutesInTheFuture(-5);
    JwtClaims ofAnother = TestTokens.claims(Role.PROMOTION_OFFICER);
    ofAnother.setIssuer("https://elsewhere.test");
    JwtClaims forAnother = TestTokens.claims(Role.PROMOTION_OFFICER);
    forAnother.setAudience("another-platform");
    for (JwtClaims claims : java.util.List.of(expired, ofAnother, forAnother)) {
      assertThat(statusWith(TestTokens.sign(claims))).as(claims.toJson()).isEqualTo(401);
    }
    String token = TestTokens.of(Role.PROMOTION_OFFICER);
    int dot = token.lastIndexOf('.');
    assertThat(statusWith(token.substring(0, dot) + ".AAAA")).isEqualTo(401);
    assertThat(statusWith("eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".")).isEqualTo(401);
  }

  private static int statusWith(String token) {
    return given().auth().oauth2(token).get("/api/v1/holds").statusCode();
  }
}
