package io.chengjie.chassis.testing;

import io.chengjie.proto.common.v1.Role;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An issuer for tests: makes the application under test believe its tokens, and issues them.
 *
 * <p>The key lives in a system property, because Quarkus loads this class more than once.
 */
public class TestIdentity implements QuarkusTestResourceLifecycleManager {
  public static final String ISSUER = "https://issuer.test";
  public static final String AUDIENCE = "chengjie";

  private static final String KEY = "chengjie.testing.identity-key";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  @Override
  public Map<String, String> start() {
    try {
      Path keySet = Files.createTempFile("jwks", ".json");
      keySet.toFile().deleteOnExit();
      Files.writeString(keySet, new JsonWebKeySet(key()).toJson(OutputControlLevel.PUBLIC_ONLY));
      return Map.of(
          "chengjie.identity.issuer",
          ISSUER,
          "chengjie.identity.audience",
          AUDIENCE,
          "chengjie.identity.jwks-location",
          keySet.toString(),
          "chengjie.identity.development",
          "true");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    // The key is used by the other test classes of this JVM.
  }

  /** A token for all regions. */
  public static String token(String subject, Role... roles) {
    return token(subject, List.of("000000"), Optional.empty(), roles);
  }

  /** A token that is valid for an hour. */
  public static String token(
      String subject, List<String> regions, Optional<String> enterpriseId, Role... roles) {
    JwtClaims claims = claims(subject);
    claims.setStringListClaim("roles", Arrays.stream(roles).map(Role::name).toList());
    claims.setStringListClaim("regions", regions);
    enterpriseId.ifPresent(id -> claims.setStringClaim("enterpriseId", id));
    return sign(claims);
  }

  /** Claims of a valid token without roles, to be changed by the test. */
  public static JwtClaims claims(String subject) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(subject);
    claims.setExpirationTimeMinutesInTheFuture(60);
    claims.setGeneratedJwtId();
    return claims;
  }

  public static String sign(JwtClaims claims) {
    return sign(claims, key());
  }

  public static String sign(JwtClaims claims, EllipticCurveJsonWebKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** For {@code stub.withInterceptors(…)}: sends the token with every call. */
  public static ClientInterceptor sending(String token) {
    Metadata headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  public static EllipticCurveJsonWebKey newKey(String id) {
    try {
      EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(id);
      return key;
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static EllipticCurveJsonWebKey key() {
    synchronized (System.getProperties()) {
      try {
        String json = System.getProperty(KEY);
        if (json == null) {
          json = newKey("test").toJson(OutputControlLevel.INCLUDE_PRIVATE);
          System.setProperty(KEY, json);
        }
        return (EllipticCurveJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(json);
      } catch (JoseException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
