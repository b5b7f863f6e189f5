package io.chengjie.park.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was claimed, phase by phase. Joins the current transaction. */
@ApplicationScoped
class SpaceHistory {
  private final SpaceClaimRepository claims;

  SpaceHistory(SpaceClaimRepository claims) {
    this.claims = claims;
  }

  /** The latest beginning first. */
  List<SpaceClaimRecord> latest(String spaceId, int limit) {
    return claims
        .find("spaceId = ?1 order by beganAt desc, id desc", spaceId)
        .range(0, limit - 1)
        .list();
  }

  /** As {@link #latest}, from behind the given position on. */
  List<SpaceClaimRecord> before(String spaceId, Instant beganAt, String id, int limit) {
    return claims
        .find(
            "spaceId = ?1 and beganAt <= ?2 and (beganAt < ?2 or id < ?3)"
                + " order by beganAt desc, id desc",
            spaceId,
            beganAt,
            id)
        .range(0, limit - 1)
        .list();
  }

  /**
   * The strongest phase at an instant for a day of use: what had begun and had neither been ended
   * nor run out by then. Empty: free.
   */
  Optional<SpaceClaimRecord> at(String spaceId, Instant instant, LocalDate day) {
    return claims
        .list(
            "spaceId = ?1 and beganAt <= ?2 and (endedAt is null or endedAt > ?2)"
                + " and (endsAt is null or endsAt > ?2)"
                + " and useFrom <= ?3 and (useUntil is null or useUntil > ?3)",
            spaceId,
            instant,
            day)
        .stream()
        .max(Comparator.comparing(claim -> claim.phase));
  }
}
