package io.chengjie.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the gateway under test: an issuer made for this run and a port for the fake services.
 */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {
  /** Argument that says where the issuer publishes its keys: in a file (usual) or at an address. */
  public static final String KEYS = "keys";

  /** Value of {@link #KEYS}: at an address. */
  public static final String AT_AN_ADDRESS = "http";

  private boolean atAnAddress;
  private @Nullable HttpServer issuer;

  @Override
  public void init(Map<String, String> arguments) {
    atAnAddress = AT_AN_ADDRESS.equals(arguments.get(KEYS));
  }

  @Override
  public Map<String, String> start() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("test");
      String keySet = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
      String port = Integer.toString(freePort());
      return Map.of(
          "chengjie.identity.issuer",
          TestTokens.ISSUER,
          "chengjie.identity.jwks-location",
          atAnAddress ? address(keySet) : file(keySet),
          "chengjie.identity.development",
          "true",
          "quarkus.grpc.clients.enterprise.test-port",
          port,
          "quarkus.grpc.clients.park.test-port",
          port,
          "quarkus.grpc.clients.policy.test-port",
          port,
          "fake.port",
          port,
          "chengjie.rate-limit.requests-per-minute",
          "1000000",
          "test.signing-key",
          key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JoseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.stop(0);
    }
  }

  private static String file(String keySet) throws IOException {
    Path file = Files.createTempFile("jwks", ".json");
    file.toFile().deleteOnExit();
    return Files.writeString(file, keySet).toUri().toString();
  }

  private String address(String keySet) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/keys",
        exchange -> {
          byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    issuer = server;
    return "http://localhost:" + server.getAddress().getPort() + "/keys";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
