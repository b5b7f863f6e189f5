package io.chengjie.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.startup.Mode;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Context;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAndTokensTest {
  private static final EllipticCurveJsonWebKey OLD = TestIdentity.newKey("old");
  private static final EllipticCurveJsonWebKey NEW = TestIdentity.newKey("new");

  @TempDir Path directory;

  @Test
  void aRotatedKeyFileIsReadAgain() throws Exception {
    Path file = Files.writeString(directory.resolve("jwks.json"), keySet(OLD));
    IssuerKeys keys = started(file.toString());
    TokenVerifier verifier = new TokenVerifier(config(file.toString()), keys, Clock.systemUTC());
    String signedByNew = TestIdentity.sign(TestIdentity.claims("li"), NEW);
    assertThatThrownBy(() -> verifier.verify(signedByNew)).isInstanceOf(Rejection.class);
    Files.writeString(file, keySet(NEW));
    keys.refresh();
    assertThat(verifier.verify(signedByNew).subject()).isEqualTo("li");
  }

  @Test
  void theFormerKeysStayWhenTheSetCannotBeRead() throws Exception {
    Path file = Files.writeString(directory.resolve("jwks.json"), keySet(OLD));
    IssuerKeys keys = started(file.toString());
    for (String broken : List.of("{}", "not json", "{\"keys\":[]}")) {
      Files.writeString(file, broken);
      keys.refresh();
      assertThat(keys.all()).hasSize(1);
    }
    Files.delete(file);
    keys.refresh();
    assertThat(keys.all()).hasSize(1);
  }

  @Test
  void keysComeFromTheIssuersAddressToo() throws Exception {
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/jwks",
        exchange -> {
          byte[] body = keySet(OLD).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    issuer.start();
    try {
      String address = "http://localhost:" + issuer.getAddress().getPort();
      assertThat(started(address + "/jwks").all()).hasSize(1);
      assertThat(started(address + "/elsewhere").all()).isEmpty();
    } finally {
      issuer.stop(0);
    }
  }

  @Test
  void withoutKeysNobodyIsJudged() {
    String nowhere = directory.resolve("none.json").toString();
    TokenVerifier verifier =
        new TokenVerifier(config(nowhere), started(nowhere), Clock.systemUTC());
    assertThatThrownBy(() -> verifier.verify(TestIdentity.sign(TestIdentity.claims("li"), OLD)))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.reason()).isEqualTo(ErrorReason.UNAVAILABLE));
  }

  @Test
  void aRememberedTokenExpiresToo() throws Exception {
    Path file = Files.writeString(directory.resolve("jwks.json"), keySet(OLD));
    IssuerKeys keys = started(file.toString());
    SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    TokenVerifier verifier = new TokenVerifier(config(file.toString()), keys, clock);
    String token = TestIdentity.sign(TestIdentity.claims("li"), OLD);
    verifier.verify(token);
    clock.now = clock.now.plus(Duration.ofMinutes(61));
    assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(Rejection.class);
  }

  @Test
  void theServicesOwnTokenIsReadAgainWhenItChanges() throws IOException {
    Path file = Files.writeString(directory.resolve("token"), "first\n");
    ServiceToken token = new ServiceToken(config("unused", Optional.of(file)));
    assertThat(token.current()).contains("first");
    Files.writeString(file, "second");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThat(token.current()).contains("second");
    Files.delete(file);
    assertThat(token.current()).contains("second");
  }

  @Test
  void theCallersTokenIsForwardedAndTheServicesOwnWithoutCaller() throws Exception {
    Path file = Files.writeString(directory.resolve("token"), "own");
    ServiceToken service = new ServiceToken(config("unused", Optional.of(file)));
    ForwardedToken source = new ForwardedToken(service);
    Caller caller =
        new Caller("li", Set.of(Role.AUDITOR), List.of(), Optional.empty(), "forwarded");
    assertThat(source.token()).contains("own");
    assertThat(caller.in(Context.ROOT).call(source::token)).contains("forwarded");
    assertThat(caller.in(Context.ROOT).call(() -> service.actAsService(source::token)))
        .contains("own");
    assertThat(Caller.ANONYMOUS.in(Context.ROOT).call(source::token)).isEmpty();
  }

  @Test
  void aServiceThatBelievesNobodyDoesNotStart() {
    IdentityConfig nobody =
        new Settings(Optional.empty(), Optional.empty(), false, Optional.empty());
    assertThat(new IdentityRequirement(nobody).problem(Mode.DEVELOPMENT)).isPresent();
  }

  @Test
  void theDevelopmentIssuerIsRefusedInProduction() {
    IdentityConfig development =
        new Settings(Optional.of("i"), Optional.of("l"), true, Optional.empty());
    assertThat(new IdentityRequirement(development).problem(Mode.PRODUCTION)).isPresent();
    assertThat(new IdentityRequirement(development).problem(Mode.DEVELOPMENT)).isEmpty();
    assertThat(new IdentityRequirement(config("l")).problem(Mode.PRODUCTION)).isEmpty();
  }

  private static String keySet(EllipticCurveJsonWebKey key) {
    return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  private static IssuerKeys started(String location) {
    IssuerKeys keys = new IssuerKeys(config(location));
    keys.onStart(new StartupEvent());
    keys.stop();
    return keys;
  }

  private static IdentityConfig config(String location) {
    return config(location, Optional.empty());
  }

  private static IdentityConfig config(String location, Optional<Path> serviceTokenFile) {
    return new Settings(
        Optional.of(TestIdentity.ISSUER), Optional.of(location), false, serviceTokenFile);
  }

  private record Settings(
      Optional<String> issuer,
      Optional<String> jwksLocation,
      boolean development,
      Optional<Path> serviceTokenFile)
      implements IdentityConfig {
    @Override
    public String audience() {
      return TestIdentity.AUDIENCE;
    }

    @Override
    public Duration jwksRefresh() {
      return Duration.ofMinutes(1);
    }

    @Override
    public Duration clockSkew() {
      return Duration.ofSeconds(10);
    }
  }

  private static final class SettableClock extends Clock {
    private Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
