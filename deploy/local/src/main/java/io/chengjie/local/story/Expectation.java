package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Compares an answer with what a step expects. */
final class Expectation {
  private static final String ANYTHING = "*";

  private Expectation() {}

  /** One line per difference; empty when all is as expected. */
  static List<String> differences(Step step, Answer answer, Values values) {
    List<String> differences = new ArrayList<>();
    compare("status", step.expectedStatus(), Integer.toString(answer.status()), differences);
    step.expectedValues()
        .forEach(
            (selector, expected) -> {
              JsonNode actual = answer.value(values.fill(selector));
              compare(selector, values.fill(expected), shown(actual), differences);
            });
    return differences;
  }

  /** A value as it is printed: text plainly, lists and objects as JSON, nothing as "absent". */
  static String shown(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "absent";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static void compare(
      String what, JsonNode expected, String actual, List<String> differences) {
    if (!accepts(expected, actual)) {
      differences.add("%s: expected %s, got %s".formatted(what, shown(expected), actual));
    }
  }

  private static boolean accepts(JsonNode expected, String actual) {
    if (expected.isMissingNode()) {
      return true;
    }
    if (expected.isArray()) {
      return StreamSupport.stream(expected.spliterator(), false)
          .anyMatch(each -> each.asText().equals(actual));
    }
    return expected.asText().equals(ANYTHING)
        ? !actual.equals("absent")
        : expected.asText().equals(actual);
  }
}
