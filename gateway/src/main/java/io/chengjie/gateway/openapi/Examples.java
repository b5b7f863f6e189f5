package io.chengjie.gateway.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Example bodies: {@code examples/<operationId>.request.json} and {@code .response.json}. */
final class Examples {
  private static final JsonMapper JSON = new JsonMapper();

  private Examples() {}

  static Optional<Object> request(String operationId) {
    return read("examples/" + operationId + ".request.json");
  }

  static Optional<Object> response(String operationId) {
    return read("examples/" + operationId + ".response.json");
  }

  private static Optional<Object> read(String name) {
    try (InputStream file = Examples.class.getClassLoader().getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Map.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
