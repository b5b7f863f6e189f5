package io.chengjie.chassis.caller;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The issuer's public keys, held in memory and read again in the background: verifying a token
 * never waits for a file or the network, so it may run on the event loop.
 */
@ApplicationScoped
class IssuerKeys {
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final IdentityConfig config;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("issuer-keys").factory());
  private volatile List<JsonWebKey> keys = List.of();

  IssuerKeys(IdentityConfig config) {
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    refresh();
    long seconds = Math.max(1, config.jwksRefresh().toSeconds());
    background.scheduleWithFixedDelay(this::refresh, seconds, seconds, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    background.shutdownNow();
  }

  /** Empty until the keys could be read for the first time. */
  List<JsonWebKey> all() {
    return keys;
  }

  /** Reads the keys now; the former ones stay when that fails. */
  void refresh() {
    config.jwksLocation().ifPresent(this::load);
  }

  private void load(String location) {
    try {
      List<JsonWebKey> loaded = new JsonWebKeySet(read(location)).getJsonWebKeys();
      if (loaded.isEmpty()) {
        LOG.warnf("The key set at %s has no keys; the former keys stay", location);
      } else {
        keys = List.copyOf(loaded);
      }
    } catch (IOException | JoseException | IllegalArgumentException unreadable) {
      LOG.warnf(
          "The key set at %s cannot be read (%s); the former keys stay", location, unreadable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(String location) throws IOException, InterruptedException {
    if (!location.startsWith("http://") && !location.startsWith("https://")) {
      return Files.readString(
          location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(location)).timeout(TIMEOUT).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP status " + answer.statusCode());
      }
      return answer.body();
    }
  }
}
