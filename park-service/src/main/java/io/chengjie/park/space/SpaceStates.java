package io.chengjie.park.space;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.listing.Conditions;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What spaces are claimed for now. Joins the current transaction. */
@ApplicationScoped
public class SpaceStates {
  /** A claim that blocks today or later, and has not run out. */
  private static final String LIVE =
      "c.live and (c.useUntil is null or c.useUntil > :today)"
          + " and (c.endsAt is null or c.endsAt > :now)";

  private static final String CLAIMED =
      "exists (select 1 from SpaceClaimRecord c where c.spaceId = r.id and " + LIVE + ")";

  private record Claim(
      String spaceId,
      Phase phase,
      @Nullable String projectId,
      @Nullable Instant endsAt,
      String explanation) {

    Stream<Earmarked> earmark() {
      return phase == Phase.EARMARKED && projectId != null && endsAt != null
          ? Stream.of(new Earmarked(projectId, endsAt, explanation))
          : Stream.empty();
    }
  }

  private final EntityManager entityManager;

  SpaceStates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** By space id; a space that is missing is free. */
  public Map<String, SpaceNow> of(Collection<String> spaceIds, Instant now) {
    if (spaceIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select c.spaceId, c.phase, c.projectId, c.endsAt, c.explanation"
                + " from SpaceClaimRecord c where c.spaceId in :ids and "
                + LIVE,
            Object[].class)
        .setParameter("ids", spaceIds)
        .setParameter("now", now)
        .setParameter("today", today(now))
        .getResultStream()
        .map(SpaceStates::claim)
        .collect(
            Collectors.groupingBy(
                Claim::spaceId,
                Collectors.collectingAndThen(Collectors.toList(), SpaceStates::together)));
  }

  /** Adds the condition that rows {@code r} are spaces in the state; not RETIRED. */
  public static void where(Conditions conditions, SpaceState.State state, Instant now) {
    conditions.with("now", now).with("today", today(now));
    if (state == SpaceState.State.FREE) {
      conditions.and("not " + CLAIMED);
    } else {
      conditions.and(
          "(select max(case c.phase"
              + cases()
              + " end) from SpaceClaimRecord c where c.spaceId = r.id and "
              + LIVE
              + ") = :phaseRank",
          "phaseRank",
          Phase.valueOf(state.name()).ordinal());
    }
  }

  private static Claim claim(Object[] row) {
    return new Claim(
        (String) row[0], (Phase) row[1], (String) row[2], (Instant) row[3], (String) row[4]);
  }

  private static SpaceNow together(List<Claim> claims) {
    return new SpaceNow(
        claims.stream().map(Claim::phase).max(Comparator.naturalOrder()),
        claims.stream()
            .flatMap(Claim::earmark)
            .max(Comparator.comparing(Earmarked::endsAt))
            .orElse(null));
  }

  private static String cases() {
    StringBuilder cases = new StringBuilder();
    for (Phase phase : Phase.values()) {
      cases.append(" when ").append(phase.name()).append(" then ").append(phase.ordinal());
    }
    return cases.toString();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
  }
}
