package io.chengjie.gateway.identity;

import io.chengjie.chassis.caller.TokenSource;
import io.chengjie.gateway.http.Exchange;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The token and trace of the HTTP request, for the calls made on its behalf. The gateway has no
 * token of its own.
 */
@ApplicationScoped
class ForwardedRequestToken implements TokenSource {
  private final Exchange exchange;

  ForwardedRequestToken(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<String> token() {
    return inRequest() ? exchange.token() : Optional.empty();
  }

  @Override
  public Optional<String> traceparent() {
    return inRequest() ? Optional.of(exchange.trace().next()) : Optional.empty();
  }

  private static boolean inRequest() {
    return Arc.container().requestContext().isActive();
  }
}
