package io.chengjie.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chengjie.local.Texts;

/** Reading JSON, in one place. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A file that lies beside the classes. */
  static JsonNode resource(String path) {
    try {
      return MAPPER.readTree(Texts.load(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The resource " + path + " is not JSON", e);
    }
  }

  /** An answer; a missing node when it is no JSON. */
  static JsonNode parse(String text) {
    try {
      JsonNode parsed = MAPPER.readTree(text);
      return parsed == null ? MissingNode.getInstance() : parsed;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
