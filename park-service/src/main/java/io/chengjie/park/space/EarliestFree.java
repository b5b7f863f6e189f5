package io.chengjie.park.space;

import io.chengjie.chassis.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a space that is taken can be had, as far as the claims tell. */
final class EarliestFree {
  private EarliestFree() {}

  /**
   * The end of the chain of claims in the way: when the last of those that collide with the wanted
   * use ends, and of those that a use of the same length would meet after that. Empty when one of
   * them has no known end.
   */
  static Optional<Instant> of(List<ClaimSpan> claims, UsePeriod wanted) {
    List<ClaimSpan> rest = new ArrayList<>(claims);
    UsePeriod use = wanted;
    Instant free = Instant.MIN;
    while (true) {
      List<ClaimSpan> inTheWay = colliding(rest, use);
      if (inTheWay.isEmpty()) {
        return free.equals(Instant.MIN) ? Optional.empty() : Optional.of(free);
      }
      for (ClaimSpan claim : inTheWay) {
        Optional<Instant> end = claim.end();
        if (end.isEmpty()) {
          return Optional.empty();
        }
        free = end.get().isAfter(free) ? end.get() : free;
      }
      rest.removeAll(inTheWay);
      use = use.notBefore(LocalDate.ofInstant(free, BusinessZone.SHANGHAI));
    }
  }

  private static List<ClaimSpan> colliding(List<ClaimSpan> claims, UsePeriod use) {
    return claims.stream().filter(claim -> claim.period().overlaps(use)).toList();
  }
}
