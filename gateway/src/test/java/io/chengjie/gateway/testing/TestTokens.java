package io.chengjie.gateway.testing;

import io.chengjie.proto.common.v1.Role;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens of the issuer under test. */
public final class TestTokens {
  public static final String ISSUER = "https://issuer.test";

  private TestTokens() {}

  /** A token that is believed. */
  public static String of(Role... roles) {
    JwtClaims claims = claims(roles);
    return sign(claims);
  }

  /** Claims of a token that would be believed. */
  public static JwtClaims claims(Role... roles) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience("chengjie");
    claims.setSubject("tester");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(60);
    claims.setStringListClaim("roles", Arrays.stream(roles).map(Role::name).toList());
    claims.setStringListClaim("regions", List.of("43"));
    return claims;
  }

  public static String sign(JwtClaims claims) {
    try {
      RsaJsonWebKey key =
          (RsaJsonWebKey)
              JsonWebKey.Factory.newJwk(
                  ConfigProvider.getConfig().getValue("test.signing-key", String.class));
      JsonWebSignature signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setKey(key.getPrivateKey());
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setHeader("typ", "JWT");
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      return signature.getCompactSerialization();
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
