package io.chengjie.gateway.http;

import io.chengjie.chassis.trace.Trace;
import io.chengjie.gateway.operations.GatewayOperation;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What is known about the request in hand. */
@RequestScoped
public class Exchange {
  private final AtomicBoolean replayed = new AtomicBoolean();
  private @Nullable Trace trace;
  private @Nullable GatewayOperation operation;
  private RateLimit.@Nullable Allowance allowance;
  private Optional<String> token = Optional.empty();
  private Optional<String> idempotencyKey = Optional.empty();
  private Optional<String> etag = Optional.empty();
  private Map<String, String> pathParameters = Map.of();
  private Map<String, List<String>> queryParameters = Map.of();

  /** The W3C trace of the request; begun here when the caller sent none. */
  public Trace trace() {
    Trace known = trace;
    if (known == null) {
      known = Trace.from(null);
      trace = known;
    }
    return known;
  }

  void begin(Trace trace) {
    this.trace = trace;
  }

  /**
   * The operation that was asked for.
   *
   * @throws IllegalStateException before a path and method were matched
   */
  public GatewayOperation operation() {
    return operationIfAny()
        .orElseThrow(() -> new IllegalStateException("no operation was matched"));
  }

  public Optional<GatewayOperation> operationIfAny() {
    return Optional.ofNullable(operation);
  }

  void matched(
      GatewayOperation operation,
      Map<String, String> pathParameters,
      Map<String, List<String>> queryParameters) {
    this.operation = operation;
    this.pathParameters = pathParameters;
    this.queryParameters = queryParameters;
  }

  void carries(Optional<String> idempotencyKey, Optional<String> etag) {
    this.idempotencyKey = idempotencyKey;
    this.etag = etag;
  }

  /** What the client has left; empty while nothing is limited. */
  Optional<RateLimit.Allowance> allowance() {
    return Optional.ofNullable(allowance);
  }

  void allowed(RateLimit.Allowance allowance) {
    this.allowance = allowance;
  }

  /** The verified bearer token, to be passed on. */
  public Optional<String> token() {
    return token;
  }

  public void authenticated(String token) {
    this.token = Optional.of(token);
  }

  public Optional<String> idempotencyKey() {
    return idempotencyKey;
  }

  /** The entity tag that the caller read, without quotes. */
  public Optional<String> etag() {
    return etag;
  }

  public Map<String, String> pathParameters() {
    return pathParameters;
  }

  public Map<String, List<String>> queryParameters() {
    return queryParameters;
  }

  /** Becomes true when a service answers with the result of an earlier request. */
  public AtomicBoolean replayedMark() {
    return replayed;
  }
}
