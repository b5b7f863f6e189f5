package io.chengjie.gateway.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Example bodies: {@code examples/<operationId>.request.json} and {@code .response.json}; other
 * cases of an operation stand beside them as {@code <operationId>.<case>.request.json}.
 */
final class Examples {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> OTHER_CASES = List.of("land");

  private Examples() {}

  static void describeRequest(MediaType media, String operationId) {
    describe(media, operationId, ".request.json");
  }

  static void describeResponse(MediaType media, String operationId) {
    describe(media, operationId, ".response.json");
  }

  private static void describe(MediaType media, String operationId, String part) {
    Optional<Object> usual = read("examples/" + operationId + part);
    Map<String, Object> others = new LinkedHashMap<>();
    for (String name : OTHER_CASES) {
      read("examples/" + operationId + "." + name + part)
          .ifPresent(body -> others.put(name, body));
    }
    if (others.isEmpty()) {
      usual.ifPresent(media::setExample);
    } else {
      usual.ifPresent(body -> add(media, "usual", body));
      others.forEach((name, body) -> add(media, name, body));
    }
  }

  private static void add(MediaType media, String name, Object body) {
    media.addExample(name, OASFactory.createExample().value(body));
  }

  private static Optional<Object> read(String name) {
    try (InputStream file = Examples.class.getClassLoader().getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Map.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
