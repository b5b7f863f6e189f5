package io.chengjie.enterprise.registry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
  private static final String[] VALID = {
    "91350100M000100Y43", "91441900MADEM00118", "91431129MADEM002XK", "91441900MADEM00380"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91441900MADEM00118",
        "91431129MADEM002XK",
        "91441900MADEM00380",
        "91431129MADEM0038K",
        "91441900MADEM0046T"
      })
  void acceptsTheKnownCodes(String code) {
    Uscc uscc = new Uscc(code);

    assertThat(uscc.checkCharacterMatches()).isTrue();
    assertThat(uscc.organisationCodeMatches()).isTrue();
  }

  @Test
  void namesTheExpectedCheckCharacter() {
    assertThat(new Uscc("91441900MADEM00117").expectedCheckCharacter()).isEqualTo('8');
  }

  /** A public Java copy uses the letter as an index and crashes at 'Y' and '0'. */
  @Test
  void knowsCodesWhoseCheckCharacterIsTheLastOrTheFirstOfTheAlphabet() {
    Uscc zero = new Uscc("91441900MADEM00380");
    Uscc y = withCheckCharacter('Y');

    assertThat(zero.checkCharacterMatches()).isTrue();
    assertThat(y.checkCharacter()).isEqualTo('Y');
    assertThat(y.checkCharacterMatches()).isTrue();
  }

  @Test
  void normalisesFullWidthFormsLowerCaseAndWhiteSpaceAround() {
    assertThat(Uscc.normalise(" ９１４４１９００ｍａｄｅｍ００１１８\u3000")).isEqualTo("91441900MADEM00118");
    assertThat(Uscc.normalise("91441900madem00118")).isEqualTo("91441900MADEM00118");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9144190",
        "91441900MADEM001180",
        "91441900IADEM00118",
        "91441900OADEM00118",
        "91441900SADEM00118",
        "91441900VADEM00118",
        "91441900ZADEM00118",
        "91441900 ADEM00118",
        "91441900-ADEM00118"
      })
  void refusesAnotherForm(String text) {
    assertThat(Uscc.hasFormat(text)).isFalse();
  }

  @Test
  void warnsOfAnOrganisationCodeWhoseOwnCheckCharacterIsWrong() {
    Uscc uscc = corrected("91441900MADEM00128");

    assertThat(uscc.checkCharacterMatches()).isTrue();
    assertThat(uscc.organisationCodeMatches()).isFalse();
  }

  @Property
  void findsEverySingleWrongCharacter(
      @ForAll("validCodes") String code,
      @ForAll @IntRange(max = 17) int position,
      @ForAll @IntRange(max = 30) int replacement) {
    char other = Uscc.ALPHABET.charAt(replacement);
    Assume.that(code.charAt(position) != other);

    String changed = code.substring(0, position) + other + code.substring(position + 1);

    assertThat(new Uscc(changed).checkCharacterMatches()).isFalse();
  }

  @Property
  void findsExactlyOneCheckCharacterForEachCode(@ForAll("anyCodes") String code) {
    long matching =
        Uscc.ALPHABET
            .chars()
            .filter(c -> new Uscc(code.substring(0, 17) + (char) c).checkCharacterMatches())
            .count();

    assertThat(matching).isOne();
  }

  @Property
  void readsACodeInAnyWidthAndCaseAsTheSame(@ForAll("anyCodes") String code) {
    StringBuilder wide = new StringBuilder();
    code.toLowerCase(java.util.Locale.ROOT).chars().forEach(c -> wide.append((char) (c + 0xFEE0)));

    assertThat(Uscc.normalise(wide.toString())).isEqualTo(code);
  }

  @Provide
  Arbitrary<String> validCodes() {
    return anyCodes().map(code -> corrected(code).value());
  }

  @Provide
  Arbitrary<String> anyCodes() {
    return Arbitraries.oneOf(
        Arbitraries.of(VALID),
        Arbitraries.strings().withChars(Uscc.ALPHABET.toCharArray()).ofLength(Uscc.LENGTH));
  }

  private static Uscc corrected(String code) {
    return new Uscc(code.substring(0, 17) + new Uscc(code).expectedCheckCharacter());
  }

  private static Uscc withCheckCharacter(char wanted) {
    for (int i = 0; i < 100; i++) {
      Uscc candidate = corrected("91441900MADEM%02d110".formatted(i));
      if (candidate.checkCharacter() == wanted) {
        return candidate;
      }
    }
    throw new AssertionError("no code ends with " + wanted);
  }
}
