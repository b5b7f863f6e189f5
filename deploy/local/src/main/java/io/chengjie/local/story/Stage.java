package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chengjie.local.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Sets the stage for one play: factory space that is free and funds that are full. A signed project
 * keeps its space for good, so every further play gets another Jianghua park of the same shape.
 */
final class Stage {
  private static final int MOST_PLAYS = 100;
  private static final List<String> UNITS =
      List.of("B3-101", "B3-201", "B5-101", "B5-201", "B5-301");

  /** What each fund has free when the story begins. */
  private static final Map<String, String> FUNDS =
      Map.of(
          "countyFund", "2100000.00",
          "cityFund", "6400000.00",
          "reliefFund", "1500000.00");

  private final DemoData data;
  private final Rest rest;
  private final Player player;
  private final Values values;

  Stage(DemoData data, Rest rest, Player player, Values values) {
    this.data = data;
    this.rest = rest;
    this.player = player;
    this.values = values;
  }

  /** In words, what the stage is. */
  String set() {
    data.load();
    FUNDS.forEach(this::fill);
    for (int play = 2; !isFree(); play++) {
      if (play > MOST_PLAYS) {
        throw new Failure(
            "The story was played too often on this data. Start anew with ./run --fresh");
      }
      data.loadStage("-" + play);
    }
    return "space in park JH%s, funds full".formatted(values.text("suffix"));
  }

  private boolean isFree() {
    return UNITS.stream()
        .map(unit -> rest.get("PARK_OPERATOR", "/units/" + values.text(unit)))
        .allMatch(answer -> answer.body().path("state").asText().equals("FREE"));
  }

  private void fill(String fund, String wanted) {
    JsonNode now = rest.get("FINANCE_REVIEWER", "/funds/" + values.text(fund)).body();
    BigDecimal missing =
        new BigDecimal(wanted).subtract(new BigDecimal(now.path("free").path("amount").asText()));
    if (missing.signum() <= 0) {
      return;
    }
    Player.Outcome outcome =
        player.play(new Step(appropriation(fund, missing, now.path("etag").asText())));
    if (!outcome.isAsExpected()) {
      throw new Failure("%s cannot be filled: %s".formatted(fund, outcome.answer().body()));
    }
  }

  private static ObjectNode appropriation(String fund, BigDecimal amount, String etag) {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    step.put("as", "FINANCE_REVIEWER");
    step.put("send", "POST /funds/${" + fund + "}:appropriate");
    step.put("key", "story-${play}-" + fund);
    step.put("ifMatch", etag);
    step.putObject("expect").put("status", 200);
    ObjectNode body = step.putObject("body");
    body.putObject("amount").put("amount", amount.toPlainString()).put("currency", "CNY");
    body.put("documentNo", "演示补足");
    return step;
  }
}
