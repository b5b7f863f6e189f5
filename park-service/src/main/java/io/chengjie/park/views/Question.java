package io.chengjie.park.views;

import io.chengjie.park.listing.PageRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * One page of one view.
 *
 * @param parameters of the query by name, besides those of the page and the time
 */
record Question(PageRequest page, When when, Map<String, Object> parameters) {

  /** The same question with more parameters. */
  Question with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.putAll(more);
    return new Question(page, when, Map.copyOf(all));
  }
}
