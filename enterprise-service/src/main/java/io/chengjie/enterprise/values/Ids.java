package io.chengjie.enterprise.values;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids that sort by their time of making and cannot be guessed: 48 bits of milliseconds, 80 of
 * chance (as ULID).
 */
@ApplicationScoped
public class Ids {
  private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;
  private static final int BITS_PER_CHARACTER = 5;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Ids(Clock clock) {
    this.clock = clock;
  }

  /** For example {@code ENT-01KADZ…}, URL-safe. */
  public String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('-');
    long millis = clock.millis();
    for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
      id.append(CROCKFORD[(int) (millis >>> (i * BITS_PER_CHARACTER)) & 31]);
    }
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      id.append(CROCKFORD[random.nextInt(CROCKFORD.length)]);
    }
    return id.toString();
  }
}
