package io.chengjie.park.space;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What spaces are claimed for now. Joins the current transaction. */
@ApplicationScoped
public class SpaceStates {
  /** A claim that blocks today or later, and has not run out. */
  private static final String LIVE =
      "c.live and (c.useUntil is null or c.useUntil > :today)"
          + " and (c.endsAt is null or c.endsAt > :now)";

  private static final String CLAIMED =
      "exists (select 1 from SpaceClaimRecord c where c.spaceId = r.id and " + LIVE + ")";

  private final EntityManager entityManager;

  SpaceStates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The strongest phase by space; a space that is missing is free. */
  public Map<String, Phase> of(Collection<String> spaceIds, Instant now) {
    Map<String, Phase> phases = new HashMap<>();
    entityManager
        .createQuery(
            "select c.spaceId, c.phase from SpaceClaimRecord c where c.spaceId in :ids and " + LIVE,
            Object[].class)
        .setParameter("ids", spaceIds)
        .setParameter("now", now)
        .setParameter("today", today(now))
        .getResultStream()
        .forEach(row -> phases.merge((String) row[0], (Phase) row[1], SpaceStates::stronger));
    return phases;
  }

  /**
   * Adds the condition that the strongest phase of rows {@code r} is the given one.
   *
   * @param phase empty: free
   */
  public static void where(Conditions conditions, Optional<Phase> phase, Instant now) {
    conditions.with("now", now).with("today", today(now));
    if (phase.isEmpty()) {
      conditions.and("not " + CLAIMED);
    } else {
      conditions.and(
          "(select max(case c.phase"
              + cases()
              + " end) from SpaceClaimRecord c where c.spaceId = r.id and "
              + LIVE
              + ") = :phaseRank",
          "phaseRank",
          phase.get().ordinal());
    }
  }

  private static String cases() {
    StringBuilder cases = new StringBuilder();
    for (Phase phase : Phase.values()) {
      cases.append(" when ").append(phase.name()).append(" then ").append(phase.ordinal());
    }
    return cases.toString();
  }

  private static Phase stronger(Phase one, Phase other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
  }
}
