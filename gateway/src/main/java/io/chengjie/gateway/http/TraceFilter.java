package io.chengjie.gateway.http;

import io.chengjie.chassis.trace.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The first and the last to see a request: its trace, and the headers that every answer has. */
public class TraceFilter {
  private static final String VERSION = "1";
  private static final String MDC_TRACE_ID = "traceId";

  private final Exchange exchange;

  TraceFilter(Exchange exchange) {
    this.exchange = exchange;
  }

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    exchange.begin(Trace.from(request.getHeaderString(Headers.TRACEPARENT)));
    MDC.put(MDC_TRACE_ID, exchange.trace().traceId());
  }

  @ServerResponseFilter
  public void end(ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(Headers.API_VERSION, VERSION);
    headers.putSingle(Headers.TRACEPARENT, exchange.trace().next());
    headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    if (exchange.replayedMark().get()) {
      headers.putSingle(Headers.IDEMPOTENCY_REPLAYED, "true");
    }
    exchange
        .allowance()
        .ifPresent(
            allowance -> {
              headers.putSingle(Headers.RATE_LIMIT_POLICY, allowance.policy());
              headers.putSingle(Headers.RATE_LIMIT, allowance.state());
            });
    MDC.remove(MDC_TRACE_ID);
  }
}
