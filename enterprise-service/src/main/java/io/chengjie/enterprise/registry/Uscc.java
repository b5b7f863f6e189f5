package io.chengjie.enterprise.registry;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last a check character.
 * The region code inside it is not checked: codes of dissolved regions stay valid.
 *
 * @param value 18 characters of {@value #ALPHABET}
 */
public record Uscc(String value) {
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  static final int LENGTH = 18;

  /** GB 32100-2015, table 2: powers of 3 modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** GB 11714-1997. */
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private static final int ORGANISATION_FROM = 8;
  private static final int ORGANISATION_CHECK = 16;

  public Uscc {
    if (!hasFormat(value)) {
      throw new IllegalArgumentException("not a USCC: " + value);
    }
  }

  /** Full-width forms become plain, letters upper case, white space around falls away. */
  public static String normalise(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  /** Of a normalised text. */
  public static boolean hasFormat(String normalised) {
    return normalised.length() == LENGTH
        && normalised.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  public char checkCharacter() {
    return value.charAt(LENGTH - 1);
  }

  /** What position 18 should be. */
  public char expectedCheckCharacter() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }

  public boolean checkCharacterMatches() {
    return checkCharacter() == expectedCheckCharacter();
  }

  /**
   * Whether position 17 is the check character of the organisation code in positions 9 to 16. Only
   * a hint.
   */
  public boolean organisationCodeMatches() {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(value.charAt(ORGANISATION_FROM + i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = (11 - sum % 11) % 11;
    return value.charAt(ORGANISATION_CHECK) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  @Override
  public String toString() {
    return value;
  }
}
