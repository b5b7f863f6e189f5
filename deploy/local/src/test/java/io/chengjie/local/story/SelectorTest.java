package io.chengjie.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {
  private static final JsonNode ANSWER =
      Json.parse(
          """
          {"free": {"amount": "0.01"},
           "items": [{"code": "JH-EQUIP", "lines": [1, 2]}, {"code": "JH-RENT", "lines": []}]}
          """);

  @ParameterizedTest
  @CsvSource({
    "free.amount, 0.01",
    "items[1].code, JH-RENT",
    "items[code=JH-EQUIP].lines[1], 2",
    "items#, 2",
    "items[code=JH-RENT].lines#, 0"
  })
  void picksOneValue(String selector, String expected) {
    assertThat(Selector.pick(ANSWER, selector).asText()).isEqualTo(expected);
  }

  @Test
  void whatIsNotThereIsMissingAndNotEmpty() {
    assertThat(Selector.pick(ANSWER, "items[code=JH-TECH].amount").isMissingNode()).isTrue();
    assertThat(Selector.pick(ANSWER, "items[7]").isMissingNode()).isTrue();
  }

  @Test
  void refusesWhatIsNoSelector() {
    assertThatThrownBy(() -> Selector.pick(ANSWER, "items[code"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
