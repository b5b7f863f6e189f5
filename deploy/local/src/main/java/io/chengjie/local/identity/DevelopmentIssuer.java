package io.chengjie.local.identity;

import io.chengjie.local.PrivateFiles;
import io.chengjie.proto.common.v1.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Issues the ready tokens into a folder, one file per holder, and names the variables for the
 * services.
 */
public final class DevelopmentIssuer {
  public static final String ISSUER = "https://dev.chengjie.io";
  public static final String AUDIENCE = "chengjie";

  /** How long a token is good. They are issued anew long before. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  private final SigningKey key;
  private final Path keySet;
  private final Path ownEnterprise;
  private final Path tokens;
  private final Clock clock;

  private DevelopmentIssuer(
      SigningKey key, Path keySet, Path ownEnterprise, Path tokens, Clock clock) {
    this.key = key;
    this.keySet = keySet;
    this.ownEnterprise = ownEnterprise;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Opens the issuer and issues all tokens.
   *
   * @param identity folder of the key
   * @param tokens folder of the tokens
   */
  public static DevelopmentIssuer open(Path identity, Path tokens, Clock clock) {
    SigningKey key = SigningKey.open(identity.resolve("signing-key.json"));
    DevelopmentIssuer issuer =
        new DevelopmentIssuer(
            key, identity.resolve("jwks.json"), identity.resolve("enterprise-id"), tokens, clock);
    PrivateFiles.write(issuer.keySet, key.publicKeySet());
    issuer.issue();
    return issuer;
  }

  /** Issues every token anew, good from now on. */
  public void issue() {
    for (Holder holder : Holder.all()) {
      PrivateFiles.write(file(holder.name()), key.sign(claims(holder).toJson()));
    }
  }

  /** From now on the enterprise user's token speaks for this enterprise. */
  public void enterpriseUserActsFor(String enterpriseId) {
    PrivateFiles.write(ownEnterprise, enterpriseId);
    issue();
  }

  /** The ready token of the role. */
  public String token(Role role) {
    return PrivateFiles.read(file(role.name()));
  }

  /** What the programs have to know to believe these tokens. */
  public Map<String, String> variables() {
    return Map.of(
        "CHENGJIE_IDENTITY_ISSUER",
        ISSUER,
        "CHENGJIE_IDENTITY_AUDIENCE",
        AUDIENCE,
        "CHENGJIE_IDENTITY_JWKS_LOCATION",
        keySet.toUri().toString(),
        "CHENGJIE_IDENTITY_DEVELOPMENT",
        "true",
        "CHENGJIE_IDENTITY_SERVICE_TOKEN_FILE",
        file(Role.SERVICE.name()).toString());
  }

  private JwtClaims claims(Holder holder) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(holder.subject());
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    claims.setStringListClaim("roles", List.of(holder.role().name()));
    claims.setStringListClaim("regions", holder.regions());
    if (holder.role() == Role.ENTERPRISE_USER) {
      enterpriseId().ifPresent(id -> claims.setStringClaim("enterpriseId", id));
    }
    return claims;
  }

  private Optional<String> enterpriseId() {
    return Files.exists(ownEnterprise)
        ? Optional.of(PrivateFiles.read(ownEnterprise).strip())
        : Optional.empty();
  }

  private Path file(String name) {
    return tokens.resolve(name + ".jwt");
  }
}
