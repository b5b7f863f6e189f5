package io.chengjie.park.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The filter of a list of rows {@code r}, grown condition by condition; conditions are joined by
 * AND.
 */
public final class Conditions {
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Without parameters. */
  public Conditions and(String text) {
    texts.add(text);
    return this;
  }

  /**
   * @param text names the parameter once or more as {@code :name}
   */
  public Conditions and(String text, String name, Object value) {
    texts.add(text);
    parameters.put(name, value);
    return this;
  }

  /** One more parameter of the conditions so far. */
  public Conditions with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** Only when the value is given: an empty text filters nothing. */
  public Conditions equal(String field, String value) {
    return value.isEmpty() ? this : and("r." + field + " = :" + field, field, value);
  }

  /** The conditions in the query language. */
  public String text() {
    return texts.isEmpty() ? "1 = 1" : String.join(" and ", texts);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
