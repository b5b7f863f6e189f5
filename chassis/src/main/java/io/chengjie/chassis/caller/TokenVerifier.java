package io.chengjie.chassis.caller;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/**
 * Checks a bearer token and says who its bearer is. In memory only, so it may run on the event
 * loop.
 */
@ApplicationScoped
class TokenVerifier implements TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
  private static final int REMEMBERED = 10_000;
  private static final AlgorithmConstraints SIGNATURES =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.EDDSA);

  private record Verified(Caller caller, Instant expires) {}

  private final IdentityConfig config;
  private final IssuerKeys keys;
  private final Clock clock;

  /** Verified tokens until they expire: a signature is checked once, not on every call. */
  private final Map<String, Verified> remembered = new ConcurrentHashMap<>();

  TokenVerifier(IdentityConfig config, IssuerKeys keys, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Caller verify(String token) {
    Verified known = remembered.get(token);
    if (known != null && clock.instant().isBefore(known.expires())) {
      return known.caller();
    }
    Verified verified = verifyAnew(token);
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    remembered.put(token, verified);
    return verified.caller();
  }

  private Verified verifyAnew(String token) {
    if (config.issuer().isEmpty() || keys.all().isEmpty()) {
      throw Rejection.of(ErrorReason.UNAVAILABLE);
    }
    try {
      JwtClaims claims = consumer().processToClaims(token);
      return new Verified(
          toCaller(claims, token),
          Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(config.clockSkew()));
    } catch (InvalidJwtException | MalformedClaimException invalid) {
      LOG.debugf("A token was refused: %s", invalid.getMessage());
      throw Rejection.of(ErrorReason.UNAUTHENTICATED);
    }
  }

  private JwtConsumer consumer() {
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.all()))
        .setJwsAlgorithmConstraints(SIGNATURES)
        .setExpectedIssuer(config.issuer().orElseThrow())
        .setExpectedAudience(config.audience())
        .setRequireExpirationTime()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build();
  }

  private static Caller toCaller(JwtClaims claims, String token) throws MalformedClaimException {
    return new Caller(
        claims.getSubject(),
        roles(texts(claims, "roles")),
        texts(claims, "regions"),
        Optional.ofNullable(claims.getStringClaimValue("enterpriseId")),
        token);
  }

  private static List<String> texts(JwtClaims claims, String name) throws MalformedClaimException {
    return claims.hasClaim(name) ? claims.getStringListClaimValue(name) : List.of();
  }

  /** Names that the contract does not know are ignored: they grant nothing here. */
  private static Set<Role> roles(List<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      for (Role role : Role.values()) {
        if (role != Role.UNRECOGNIZED
            && role != Role.ROLE_UNSPECIFIED
            && role.name().equals(name)) {
          roles.add(role);
        }
      }
    }
    return roles;
  }
}
