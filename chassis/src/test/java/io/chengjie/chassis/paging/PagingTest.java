package io.chengjie.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.startup.Mode;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
  private static final String KEY = "k".repeat(32);
  private final PageTokens tokens = new PageTokens(KEY);

  @Property(tries = 200)
  void opensWhatAnyReplicaIssued(
      @ForAll @Size(min = 1, max = 4) List<String> values, @ForAll String list) {
    assertThat(new PageTokens(KEY).open(tokens.issue(list, values), list))
        .isEqualTo(values.stream().map(PagingTest::utf8).toList());
  }

  @Property(tries = 200)
  void refusesATokenWithAnyChangedCharacter(@ForAll @IntRange(max = 1000) int position) {
    String token = tokens.issue("holds", List.of("2026-11-21", "h1"));
    int at = position % (token.length() - 1);
    char changed = token.charAt(at) == 'A' ? 'B' : 'A';
    assertRefused(token.substring(0, at) + changed + token.substring(at + 1), "holds");
  }

  @Test
  void refusesATokenOfAnotherListOrFilter() {
    assertRefused(tokens.issue("holds state=HELD", List.of("h1")), "holds state=EXPIRED");
  }

  @Test
  void refusesATokenOfAnotherKey() {
    assertRefused(new PageTokens("x".repeat(32)).issue("holds", List.of("h1")), "holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "====", "not base 64!", "AAAA", "页"})
  void refusesNonsense(String token) {
    assertRefused(token, "holds");
  }

  @Test
  void startsAtTheBeginningWithoutToken() {
    assertThat(tokens.open("", "holds")).isEmpty();
  }

  @Test
  void refusesTheDevelopmentKeyInProduction() {
    PageTokens development = new PageTokens("development-key-of-page-tokens-32");
    assertThat(development.problem(Mode.DEVELOPMENT)).isEmpty();
    assertThat(development.problem(Mode.PRODUCTION)).isPresent();
    assertThat(tokens.problem(Mode.PRODUCTION)).isEmpty();
    assertThat(new PageTokens("k".repeat(31)).problem(Mode.PRODUCTION)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, 50", "1, 1", "50, 50", "199, 199", "200, 200", "201, 200", "2147483647, 200"})
  void boundsThePage(int requested, int size) {
    assertThat(Page.size(requested)).isEqualTo(new Page(size));
  }

  @Test
  void refusesANegativePage() {
    assertThatThrownBy(() -> Page.size(-1))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection ->
                assertThat(rejection.violations().getFirst().field()).isEqualTo("pageSize"));
  }

  private void assertRefused(String token, String list) {
    assertThatThrownBy(() -> tokens.open(token, list))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> assertThat(rejection.reason()).isEqualTo(ErrorReason.PAGE_TOKEN_INVALID));
  }

  /** Unpaired surrogates have no UTF-8 form and become question marks. */
  private static String utf8(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
