package io.chengjie.gateway.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Some clients write the colon of {@code /holds/{id}:release} as {@code %3A}; it means the same.
 */
public class ColonFilter {
  private static final Pattern ENCODED = Pattern.compile("%3A", Pattern.CASE_INSENSITIVE);

  @ServerRequestFilter(preMatching = true)
  public void decode(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    if (ENCODED.matcher(uri.getRawPath()).find()) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      request.setRequestUri(URI.create(ENCODED.matcher(uri.getRawPath()).replaceAll(":") + query));
    }
  }
}
