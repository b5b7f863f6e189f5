package io.chengjie.local.identity;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The issuer's RSA key. Its private half stays in the data folder, its public half is published.
 */
final class SigningKey {
  private static final int BITS = 2048;
  private static final String KEY_ID = "chengjie-development";

  private final RsaJsonWebKey key;

  private SigningKey(RsaJsonWebKey key) {
    this.key = key;
  }

  /** Reads the key; makes and stores one when there is none. */
  static SigningKey open(Path file) {
    try {
      if (Files.exists(file)) {
        return new SigningKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(PrivateFiles.read(file)));
      }
      RsaJsonWebKey made = RsaJwkGenerator.generateJwk(BITS);
      made.setKeyId(KEY_ID);
      made.setUse("sig");
      made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      PrivateFiles.write(file, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      return new SigningKey(made);
    } catch (JoseException e) {
      throw new Failure(
          "The signing key " + file + " is damaged. Start anew with ./run --fresh", e);
    }
  }

  /** The public half as a JSON Web Key Set. */
  String publicKeySet() {
    return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /** The claims as a signed token in compact form. */
  String sign(String claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims);
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }
}
