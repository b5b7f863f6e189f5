package io.chengjie.gateway.http;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.identity.EdgeAccess;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.gateway.operations.OperationCatalog;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of the operation that was asked for, then checks in this order: who calls, how
 * often, the query parameters, the idempotency key, the version that was read. An operation without
 * a row is refused.
 */
public class OperationFilter {
  private final Exchange exchange;
  private final EdgeAccess access;
  private final RateLimit rateLimit;
  private final HttpServerRequest connection;
  private final Map<Method, GatewayOperation> operations = new ConcurrentHashMap<>();

  OperationFilter(
      Exchange exchange, EdgeAccess access, RateLimit rateLimit, HttpServerRequest connection) {
    this.exchange = exchange;
    this.access = access;
    this.rateLimit = rateLimit;
    this.connection = connection;
  }

  @ServerRequestFilter
  public Uni<@Nullable Response> check(ContainerRequestContext request, ResourceInfo resource) {
    GatewayOperation operation =
        operations.computeIfAbsent(resource.getResourceMethod(), OperationFilter::operation);
    exchange.matched(operation, pathParameters(request.getUriInfo()), query(request.getUriInfo()));
    return access
        .check(operation, request.getHeaderString(HttpHeaders.AUTHORIZATION) != null)
        .invoke(bearer -> bearer.ifPresent(known -> exchange.authenticated(known.token())))
        .invoke(bearer -> count(bearer.map(EdgeAccess.Bearer::subject)))
        .invoke(() -> checkHead(operation, request))
        .map(checked -> null);
  }

  /** A client is who its token says, or the address it comes from. */
  private void count(Optional<String> subject) {
    if (!rateLimit.isOn()) {
      return;
    }
    RateLimit.Allowance allowance =
        rateLimit.count(
            subject
                .map(name -> "subject " + name)
                .orElseGet(() -> "address " + connection.remoteAddress().hostAddress()));
    exchange.allowed(allowance);
    if (allowance.remaining() < 0) {
      throw RateLimit.rejection(allowance);
    }
  }

  /**
   * @throws Rejection UNKNOWN_PARAMETER, IDEMPOTENCY_KEY_…, PRECONDITION_REQUIRED, ETAG_MISMATCH
   */
  private void checkHead(GatewayOperation operation, ContainerRequestContext request) {
    boolean isRead =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    Parameters.requireKnown(
        exchange.queryParameters(),
        Parameters.ofQuery(operation, isRead, exchange.pathParameters().keySet()));
    MultivaluedMap<String, String> headers = request.getHeaders();
    exchange.carries(
        IdempotencyKey.of(operation, headers.get(Headers.IDEMPOTENCY_KEY)),
        EntityTags.ifMatch(operation, headers.get(HttpHeaders.IF_MATCH)));
  }

  private static GatewayOperation operation(Method method) {
    Operation annotation = method.getAnnotation(Operation.class);
    return OperationCatalog.get()
        .find(annotation == null ? "" : annotation.operationId())
        .orElseThrow(
            () -> new IllegalStateException(method + " has no operationId in the role matrix"));
  }

  private static Map<String, String> pathParameters(UriInfo uri) {
    Map<String, String> parameters = new HashMap<>();
    uri.getPathParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
    return parameters;
  }

  private static Map<String, List<String>> query(UriInfo uri) {
    return new HashMap<>(uri.getQueryParameters());
  }
}
