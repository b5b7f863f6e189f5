package io.chengjie.enterprise.testing;

import io.chengjie.proto.common.v1.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An issuer of tokens for tests. Its key lives as long as the JVM. */
public final class Tokens {
  private static final String ISSUER = "https://issuer.test";

  /** Quarkus loads this class more than once; the system properties are shared by all. */
  private static final String KEY = "chengjie.testing.issuer-key";

  private Tokens() {}

  /** Someone of Jianghua's city (4311). */
  public static String of(Role... roles) {
    return token("user-" + roles[0], List.of("431100"), "", roles);
  }

  public static String ofRegion(String regionCode, Role... roles) {
    return token("user-" + regionCode, List.of(regionCode), "", roles);
  }

  public static String ofEnterprise(String enterpriseId) {
    return token("owner-" + enterpriseId, List.of(), enterpriseId, Role.ENTERPRISE_USER);
  }

  /** Settings of a service that believes this issuer. */
  public static Map<String, String> settings() {
    try {
      Path directory = Files.createTempDirectory("tokens");
      Path keys = directory.resolve("jwks.json");
      Files.writeString(keys, new JsonWebKeySet(key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
      Path service = directory.resolve("service-token");
      Files.writeString(service, token("enterprise-service", List.of(), "", Role.SERVICE));
      return Map.of(
          "chengjie.identity.issuer", ISSUER,
          "chengjie.identity.jwks-location", keys.toString(),
          "chengjie.identity.service-token-file", service.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String token(
      String subject, List<String> regions, String enterpriseId, Role... roles) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience("chengjie");
    claims.setSubject(subject);
    claims.setExpirationTimeMinutesInTheFuture(60);
    claims.setStringListClaim("roles", Arrays.stream(roles).map(Role::name).toList());
    claims.setStringListClaim("regions", regions);
    if (!enterpriseId.isEmpty()) {
      claims.setStringClaim("enterpriseId", enterpriseId);
    }
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setKey(key().getPrivateKey());
      signature.setKeyIdHeaderValue(key().getKeyId());
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      return signature.getCompactSerialization();
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RsaJsonWebKey key() {
    synchronized (System.getProperties()) {
      try {
        String json = System.getProperty(KEY);
        if (json == null) {
          RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(2048);
          fresh.setKeyId("test");
          json = fresh.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
          System.setProperty(KEY, json);
        }
        return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json);
      } catch (JoseException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
