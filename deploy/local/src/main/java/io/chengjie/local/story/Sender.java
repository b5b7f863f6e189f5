package io.chengjie.local.story;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends one request and brings the answer back; the one place that knows an HTTP client. */
@FunctionalInterface
interface Sender {
  Answer send(String method, URI address, Map<String, String> headers, Optional<String> body);
}
