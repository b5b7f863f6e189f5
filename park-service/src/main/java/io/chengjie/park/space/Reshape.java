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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Splits a space into several, or merges several into one. The old ones retire with their history,
 * the area stays the same. Joins the current transaction.
 */
@ApplicationScoped
public class Reshape {
  private final Spaces spaces;
  private final SpaceLedger ledger;
  private final SpaceStates states;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  Reshape(
      Spaces spaces,
      SpaceLedger ledger,
      SpaceStates states,
      EntityManager entityManager,
      DatabaseClock clock) {
    this.spaces = spaces;
    this.ledger = ledger;
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
    ledger.lock(ids);
    Instant now = clock.now();
    List<SpaceRecord> retiring = retiring(ids);
    refuseClaimed(retiring, now);
    refuseOtherArea(retiring, replacements);
    retiring.forEach(space -> space.retiredAt = now);
    entityManager.flush();
    replacements.forEach(spaces::record);
    for (String oldId : ids) {
      replacements.forEach(site -> entityManager.persist(LineageRecord.of(oldId, site.id())));
    }
  }

  private List<SpaceRecord> retiring(List<String> ids) {
    List<SpaceRecord> found = new ArrayList<>();
    for (String id : ids) {
      SpaceRecord space = entityManager.find(SpaceRecord.class, id);
      boolean current = space != null && space.retiredAt == null;
      found.add(NotFound.unless(current ? space : null, "space", id));
    }
    return found;
  }

  private void refuseClaimed(List<SpaceRecord> retiring, Instant now) {
    Map<String, SpaceNow> claims = states.of(retiring.stream().map(space -> space.id).toList(), now);
    for (SpaceRecord space : retiring) {
      SpaceNow claimed = claims.get(space.id);
      if (claimed != null) {
        throw claimed(space, claimed);
      }
    }
  }

  private static Rejection claimed(SpaceRecord space, SpaceNow claimed) {
    Rejection refusal =
        Rejection.of(ErrorReason.SPACE_CLAIMED)
            .with("spaceId", space.id)
            .with("code", space.code)
            .with("state", claimed.state());
    return claimed.nextClaimFrom() == null
        ? refusal
        : refusal.with("nextClaimFrom", claimed.nextClaimFrom());
  }

  private static void refuseOtherArea(List<SpaceRecord> retiring, List<SpaceSite> replacements) {
    BigDecimal before =
        retiring.stream()
            .map(space -> space.areaSquareMetres)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal after =
        replacements.stream()
            .map(SpaceSite::areaSquareMetres)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (before.compareTo(after) != 0) {
      throw Rejection.of(ErrorReason.AREA_NOT_PRESERVED)
          .with("before", Decimals.area(before))
          .with("after", Decimals.area(after));
    }
  }
}
