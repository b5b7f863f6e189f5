package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that somebody does, and what must come back. A view of one object of a story file;
 * every text may hold {@code ${name}}, which stands for a value that an earlier step has saved.
 *
 * <table>
 * <caption>Members</caption>
 * <tr><td>say</td><td>what the step shows, in words</td></tr>
 * <tr><td>as</td><td>role whose token is sent</td></tr>
 * <tr><td>send</td><td>method and path below {@code /api/v1}</td></tr>
 * <tr><td>key, ifMatch, body</td><td>Idempotency-Key, ETag and JSON to send</td></tr>
 * <tr><td>expect</td><td>status (one or several) and values by {@link Selector}</td></tr>
 * <tr><td>save, show</td><td>values to keep under a name, values to print</td></tr>
 * <tr><td>within</td><td>seconds in which the expectation must be met; asked again until then</td></tr>
 * <tr><td>find</td><td>where the thing is read when it exists already (409)</td></tr>
 * <tr><td>unlessFound</td><td>skip when the value of this name came from {@code find}</td></tr>
 * <tr><td>act</td><td>something that no request can do; see {@link Acts}</td></tr>
 * </table>
 */
record Step(JsonNode node) {

  static List<Step> list(JsonNode array) {
    List<Step> steps = new ArrayList<>();
    array.forEach(each -> steps.add(new Step(each)));
    return List.copyOf(steps);
  }

  /** The member as text; empty when it is absent. */
  String text(String member) {
    return node.path(member).asText();
  }

  boolean has(String member) {
    return node.has(member);
  }

  JsonNode body() {
    return node.path("body");
  }

  int withinSeconds() {
    return node.path("within").asInt(0);
  }

  /** Everything expected but the status. */
  Map<String, JsonNode> expectedValues() {
    Map<String, JsonNode> expected = members("expect");
    expected.remove("status");
    return expected;
  }

  JsonNode expectedStatus() {
    return node.path("expect").path("status");
  }

  Map<String, JsonNode> saved() {
    return members("save");
  }

  List<String> shown() {
    List<String> selectors = new ArrayList<>();
    node.path("show").forEach(each -> selectors.add(each.asText()));
    return selectors;
  }

  private Map<String, JsonNode> members(String name) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    node.path(name).properties().forEach(each -> members.put(each.getKey(), each.getValue()));
    return members;
  }
}
