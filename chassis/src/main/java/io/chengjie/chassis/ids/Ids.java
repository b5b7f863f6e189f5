package io.chengjie.chassis.ids;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Ids of what the services record: a prefix that says what it is, and a ULID, so that they sort by
 * age.
 */
@ApplicationScoped
public class Ids {
  private final Clock clock;

  Ids(Clock clock) {
    this.clock = clock;
  }

  /**
   * A new id, for example {@code HLD-01M800HQKSPC3GN7M9Q8P4HCE3}; URL-safe and not to be guessed.
   *
   * @param prefix three capital letters
   */
  public String next(String prefix) {
    return prefix + '-' + UlidCreator.getUlid(clock.millis());
  }
}
