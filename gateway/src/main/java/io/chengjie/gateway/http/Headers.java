package io.chengjie.gateway.http;

/** Names of headers beyond those that JAX-RS knows. */
public final class Headers {
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";
  public static final String API_VERSION = "API-Version";
  public static final String RATE_LIMIT = "RateLimit";
  public static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
  public static final String TRACEPARENT = "traceparent";

  private Headers() {}
}
