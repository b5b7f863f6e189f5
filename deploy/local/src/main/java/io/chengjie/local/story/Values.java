package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chengjie.local.Failure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What earlier steps have saved, by name; fills it in where a text says {@code ${name}}. */
public final class Values {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)\\}");

  private final Map<String, JsonNode> saved = new HashMap<>();
  private final Set<String> found = new HashSet<>();

  public void put(String name, String value) {
    saved.put(name, TextNode.valueOf(value));
  }

  /** A missing value is not kept: a step that needs it later says so. */
  void put(String name, JsonNode value) {
    if (!value.isMissingNode()) {
      saved.put(name, value);
    }
  }

  /** The value as text. Fails when no step has saved it. */
  public String text(String name) {
    return node(name).asText();
  }

  /** Remembers that the value was there before. */
  void markFound(String name) {
    found.add(name);
  }

  boolean isFound(String name) {
    return found.contains(name);
  }

  String fill(String text) {
    Matcher matcher = PLACE.matcher(text);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(text(match.group(1))));
  }

  /** The same JSON with all places filled, in names of members too. A lone place keeps its type. */
  JsonNode fill(JsonNode template) {
    if (template.isTextual()) {
      Matcher lone = PLACE.matcher(template.asText());
      return lone.matches() ? node(lone.group(1)) : TextNode.valueOf(fill(template.asText()));
    }
    if (template.isArray()) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      template.forEach(each -> filled.add(fill(each)));
      return filled;
    }
    if (template.isObject()) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      template.properties().forEach(each -> filled.set(fill(each.getKey()), fill(each.getValue())));
      return filled;
    }
    return template;
  }

  private JsonNode node(String name) {
    JsonNode value = saved.get(name);
    if (value == null) {
      throw new Failure("needs " + name + ", which no earlier step has brought");
    }
    return value;
  }
}
