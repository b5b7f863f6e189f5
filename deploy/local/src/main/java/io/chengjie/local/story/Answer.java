package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by lower-case name
 */
record Answer(int status, Map<String, String> headers, JsonNode body) {
  private static final String HEADER = "header:";

  Answer {
    headers = new TreeMap<>(headers);
  }

  /** A value of the body by {@link Selector}, or of a header as {@code header:Name}. */
  JsonNode value(String selector) {
    if (!selector.startsWith(HEADER)) {
      return Selector.pick(body, selector);
    }
    String value = headers.get(selector.substring(HEADER.length()).toLowerCase(Locale.ROOT));
    return value == null ? MissingNode.getInstance() : TextNode.valueOf(value);
  }

  /** The reason of a problem; empty when it is none. */
  String reason() {
    return body.path("reason").asText();
  }
}
