package io.chengjie.park.space;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Splits a space into several, or merges several into one. The old ones retire with their history,
 * the area and what all of them come from stay the same. Joins the current transaction.
 */
@ApplicationScoped
public class Reshape {
  private final Spaces spaces;
  private final SpaceLedger ledger;
  private final SpaceDetails details;
  private final SpaceStates states;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  Reshape(
      Spaces spaces,
      SpaceLedger ledger,
      SpaceDetails details,
      SpaceStates states,
      EntityManager entityManager,
      DatabaseClock clock) {
    this.spaces = spaces;
    this.ledger = ledger;
    this.details = details;
    this.states = states;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /**
   * Retires the old spaces and records the new ones in their place; codes may be used again.
   *
   * @throws Rejection RESOURCE_NOT_FOUND for an old space that is unknown or retired, SPACE_CLAIMED
   *     when one is claimed now or later, AREA_NOT_PRESERVED, CODE_ALREADY_USED
   */
  public void replace(Collection<String> oldIds, List<SpaceSite> replacements) {
    List<String> ids = List.copyOf(new TreeSet<>(oldIds));
    Set<String> current = ledger.lock(ids);
    ids.forEach(id -> NotFound.unless(current.contains(id) ? id : null, "space", id));
    Instant now = clock.now();
    Map<String, SpaceSite> retiring = new TreeMap<>(spaces.sitesOf(ids));
    refuseClaimed(retiring, now);
    refuseOtherArea(retiring.values(), replacements);
    @Nullable Origin origin = details.commonOrigin(ids);
    spaces.retire(ids, now);
    for (SpaceSite site : replacements) {
      spaces.record(site);
      details.setOrigin(site.id(), origin);
    }
    for (String oldId : ids) {
      replacements.forEach(site -> entityManager.persist(LineageRecord.of(oldId, site.id())));
    }
  }

  private void refuseClaimed(Map<String, SpaceSite> retiring, Instant now) {
    Map<String, SpaceNow> claims = states.of(retiring.keySet(), now);
    for (SpaceSite space : retiring.values()) {
      SpaceNow claimed = claims.get(space.id());
      if (claimed != null) {
        throw claimed(space, claimed);
      }
    }
  }

  private static Rejection claimed(SpaceSite space, SpaceNow claimed) {
    Rejection refusal =
        Rejection.of(ErrorReason.SPACE_CLAIMED)
            .with("spaceId", space.id())
            .with("code", space.code())
            .with("state", claimed.state());
    return claimed.nextClaimFrom() == null
        ? refusal
        : refusal.with("nextClaimFrom", claimed.nextClaimFrom());
  }

  private static void refuseOtherArea(
      Collection<SpaceSite> retiring, Collection<SpaceSite> replacements) {
    BigDecimal before = area(retiring);
    BigDecimal after = area(replacements);
    if (before.compareTo(after) != 0) {
      throw Rejection.of(ErrorReason.AREA_NOT_PRESERVED)
          .with("before", Decimals.area(before))
          .with("after", Decimals.area(after));
    }
  }

  private static BigDecimal area(Collection<SpaceSite> sites) {
    return sites.stream().map(SpaceSite::areaSquareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
