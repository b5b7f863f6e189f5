package io.chengjie.gateway.http;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A valve against clients that run away: so many requests of one client in a minute. Each instance
 * counts for itself and forgets with the minute; nothing is decided by it but 429.
 */
@ApplicationScoped
public class RateLimit {
  static final int WINDOW_SECONDS = 60;
  private static final int MOST_CLIENTS = 100_000;
  private static final String ALL_OTHERS = "";

  private record Window(long minute, Map<String, AtomicInteger> counts) {}

  /**
   * What is left for a client.
   *
   * @param limit requests in a window
   * @param remaining requests left in this window
   * @param resetSeconds until the next window
   */
  public record Allowance(int limit, int remaining, int resetSeconds) {
    /** Value of the RateLimit-Policy header. */
    String policy() {
      return "\"default\";q=" + limit + ";w=" + WINDOW_SECONDS;
    }

    /** Value of the RateLimit header. */
    String state() {
      return "\"default\";r=" + Math.max(0, remaining) + ";t=" + resetSeconds;
    }
  }

  private final int limit;
  private final Clock clock;
  private volatile Window window = new Window(0, new ConcurrentHashMap<>());

  RateLimit(
      @ConfigProperty(name = "chengjie.rate-limit.requests-per-minute", defaultValue = "12000")
          int limit,
      Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** A limit of 0 means none. */
  boolean isOn() {
    return limit > 0;
  }

  /** Counts a request; the allowance is negative when it was one too many. */
  Allowance count(String client) {
    long second = clock.instant().getEpochSecond();
    Map<String, AtomicInteger> counts = windowOf(second / WINDOW_SECONDS).counts();
    String key = counts.size() < MOST_CLIENTS ? client : ALL_OTHERS;
    int used = counts.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    return new Allowance(limit, limit - used, WINDOW_SECONDS - (int) (second % WINDOW_SECONDS));
  }

  static Rejection rejection(Allowance allowance) {
    return Rejection.of(ErrorReason.TOO_MANY_REQUESTS)
        .with("retryAfterSeconds", allowance.resetSeconds());
  }

  private Window windowOf(long minute) {
    Window known = window;
    if (known.minute() != minute) {
      synchronized (this) {
        if (window.minute() != minute) {
          window = new Window(minute, new ConcurrentHashMap<>());
        }
        known = window;
      }
    }
    return known;
  }
}
