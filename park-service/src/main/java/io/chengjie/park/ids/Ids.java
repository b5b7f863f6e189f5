package io.chengjie.park.ids;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids that sort by the time they were made: a prefix that says what is named, 48 bits of
 * milliseconds and 80 random bits in Crockford's base 32.
 */
@ApplicationScoped
public class Ids {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TIME_DIGITS = 10;
  private static final int RANDOM_DIGITS = 16;
  private static final int BITS_PER_DIGIT = 5;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Ids(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param prefix three capital letters, for example "HLD"
   */
  public String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('-');
    long millis = clock.millis();
    for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
      id.append(DIGITS.charAt((int) (millis >>> (digit * BITS_PER_DIGIT)) & 31));
    }
    for (int digit = 0; digit < RANDOM_DIGITS; digit++) {
      id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return id.toString();
  }
}
