package io.chengjie.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Settings of the gateway under test: an issuer made for this run and a port for the fake services. */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("test");
      Path keySet = Files.createTempFile("jwks", ".json");
      Files.writeString(keySet, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
      keySet.toFile().deleteOnExit();
      String port = Integer.toString(freePort());
      return Map.of(
          "chengjie.identity.issuer", TestTokens.ISSUER,
          "chengjie.identity.jwks-location", keySet.toUri().toString(),
          "chengjie.identity.development", "true",
          "quarkus.grpc.clients.enterprise.test-port", port,
          "quarkus.grpc.clients.park.test-port", port,
          "quarkus.grpc.clients.policy.test-port", port,
          "fake.port", port,
          "chengjie.rate-limit.requests-per-minute", "1000000",
          "test.signing-key", key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void stop() {}

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
