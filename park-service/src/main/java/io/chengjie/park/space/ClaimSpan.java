package io.chengjie.park.space;

import io.chengjie.chassis.time.BusinessZone;
import java.time.Instant;
import java.util.Optional;

/**
 * The use that a live claim blocks.
 *
 * @param endsAt when the claim runs out by itself; empty when it does not
 */
record ClaimSpan(UsePeriod period, Optional<Instant> endsAt) {

  /**
   * From when on it blocks nothing more: it ran out, or its use is over. Empty when nothing is
   * known.
   */
  Optional<Instant> end() {
    if (endsAt.isPresent()) {
      return endsAt;
    }
    return Optional.ofNullable(period.until())
        .map(day -> day.atStartOfDay(BusinessZone.SHANGHAI).toInstant());
  }
}
