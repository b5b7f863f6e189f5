package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One row of the story with its steps. */
record Row(String id, String title, List<Step> steps) {

  /** The rows that this version of the platform can play. */
  static List<Row> story() {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : Json.resource("story/story.json")) {
      rows.add(
          new Row(
              row.path("row").asText(), row.path("title").asText(), Step.list(row.path("steps"))));
    }
    return List.copyOf(rows);
  }
}
