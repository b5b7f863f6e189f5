package io.chengjie.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.local.PrivateFiles;
import io.chengjie.proto.common.v1.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentIssuerTest {
  private static final Instant NOW = Instant.parse("2026-07-20T01:00:00Z");

  @TempDir Path identity;
  @TempDir Path tokens;
  private DevelopmentIssuer issuer;

  @BeforeEach
  void open() {
    issuer = openAt(NOW);
  }

  @Test
  void everyRoleButThePublicHasAToken() throws Exception {
    Set<Role> withToken =
        Arrays.stream(Role.values())
            .filter(role -> Files.exists(tokens.resolve(role.name() + ".jwt")))
            .collect(Collectors.toSet());

    Set<Role> expected = Set.of(Role.values());
    assertThat(withToken)
        .hasSize(expected.size() - 3)
        .doesNotContain(Role.PUBLIC, Role.ROLE_UNSPECIFIED, Role.UNRECOGNIZED)
        .contains(Role.SERVICE);
  }

  @Test
  void aTokenVerifiesAgainstThePublishedKeySetAndCarriesRoleAndRegions() throws Exception {
    JwtClaims claims = verify(issuer.token(Role.PARK_OPERATOR), NOW);

    assertThat(claims.getSubject()).isEqualTo("dev-park-operator");
    assertThat(claims.getStringListClaimValue("roles")).containsExactly("PARK_OPERATOR");
    assertThat(claims.getStringListClaimValue("regions")).containsExactly("43");
  }

  @Test
  void anOfficerOfOneCountyHasATokenOfThatRegionOnly() throws Exception {
    String token = PrivateFiles.read(tokens.resolve("PROMOTION_OFFICER-431129.jwt"));

    assertThat(verify(token, NOW).getStringListClaimValue("regions")).containsExactly("431129");
  }

  @Test
  void theEnterpriseUserSpeaksForTheEnterpriseThatWasSetAlsoAfterARestart() throws Exception {
    issuer.enterpriseUserActsFor("ENT-7");

    DevelopmentIssuer reopened = openAt(NOW);

    assertThat(
            verify(reopened.token(Role.ENTERPRISE_USER), NOW).getStringClaimValue("enterpriseId"))
        .isEqualTo("ENT-7");
    assertThat(verify(reopened.token(Role.AGENT), NOW).hasClaim("enterpriseId")).isFalse();
  }

  @Test
  void theKeyIsKeptSoThatATokenOutlivesARestart() throws Exception {
    String before = issuer.token(Role.AUDITOR);

    openAt(NOW.plusSeconds(60));

    assertThat(verify(before, NOW).getSubject()).isEqualTo("dev-auditor");
  }

  @Test
  void aTokenEndsAfterItsLifetime() {
    Instant end = NOW.plus(DevelopmentIssuer.LIFETIME);

    assertThatThrownBy(() -> verify(issuer.token(Role.AGENT), end.plusSeconds(1)))
        .isInstanceOf(InvalidJwtException.class);
    assertThat(DevelopmentIssuer.LIFETIME).isGreaterThan(Duration.ofHours(8));
  }

  @Test
  void thePublishedKeySetHoldsNoPrivateHalf() throws IOException {
    assertThat(Files.readString(identity.resolve("jwks.json"))).doesNotContain("\"d\"");
  }

  private DevelopmentIssuer openAt(Instant now) {
    return DevelopmentIssuer.open(identity, tokens, Clock.fixed(now, ZoneOffset.UTC));
  }

  private JwtClaims verify(String token, Instant now) throws InvalidJwtException, JoseException {
    JsonWebKeySet keys = new JsonWebKeySet(PrivateFiles.read(identity.resolve("jwks.json")));
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setExpectedIssuer(DevelopmentIssuer.ISSUER)
            .setExpectedAudience(DevelopmentIssuer.AUDIENCE)
            .setRequireExpirationTime()
            .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
            .build();
    return consumer.processToClaims(token);
  }
}
