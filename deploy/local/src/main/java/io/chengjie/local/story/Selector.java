package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Picks one value out of an answer: {@code free.amount}, {@code items[0].state}, {@code
 * items[policyCode=JH-RENT].amount.amount}, or the length of a list, {@code items#}.
 */
final class Selector {
  private static final Pattern PART =
      Pattern.compile(
          "([A-Za-z0-9]+)(?:\\[(?:([0-9]+)|([A-Za-z0-9]+)=([^\\]]*))\\])?(#)?(?:\\.|$)");

  private Selector() {}

  /** The value; a missing node when the answer has none there. */
  static JsonNode pick(JsonNode answer, String selector) {
    JsonNode current = answer;
    Matcher part = PART.matcher(selector);
    int end = 0;
    while (end < selector.length() && part.find(end) && part.start() == end) {
      current = step(current.path(part.group(1)), part);
      end = part.end();
    }
    if (end < selector.length()) {
      throw new IllegalArgumentException("Not a selector: " + selector);
    }
    return current;
  }

  private static JsonNode step(JsonNode member, Matcher part) {
    if (part.group(2) != null) {
      return member.path(Integer.parseInt(part.group(2)));
    }
    if (part.group(3) != null) {
      return firstWith(member, part.group(3), part.group(4));
    }
    return part.group(5) == null ? member : IntNode.valueOf(member.size());
  }

  private static JsonNode firstWith(JsonNode list, String member, String value) {
    for (JsonNode each : list) {
      if (each.path(member).asText().equals(value)) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }
}
