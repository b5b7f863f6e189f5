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

/**
 * What spaces are claimed for today, as the reports of capacity count it: by claims that have not
 * run out, and whose days of use have begun and are not over. Joins the current transaction.
 */
@ApplicationScoped
public class SpaceStates {
  /** A claim that blocks today or later, and has not run out. */
  private static final String LIVE =
      "c.live and (c.useUntil is null or c.useUntil > :today)"
          + " and (c.endsAt is null or c.endsAt > :now)";

  private static final String TODAY = LIVE + " and c.useFrom <= :today";

  private static final String OF_ROW = " from SpaceClaimRecord c where c.spaceId = r.id and ";

  private record Claim(
      String spaceId,
      Phase phase,
      LocalDate useFrom,
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
    LocalDate today = today(now);
    return entityManager
        .createQuery(
            "select c.spaceId, c.phase, c.useFrom, c.projectId, c.endsAt, c.explanation"
                + " from SpaceClaimRecord c where c.spaceId in :ids and "
                + LIVE,
            Object[].class)
        .setParameter("ids", spaceIds)
        .setParameter("now", now)
        .setParameter("today", today)
        .getResultStream()
        .map(SpaceStates::claim)
        .collect(
            Collectors.groupingBy(
                Claim::spaceId,
                Collectors.collectingAndThen(
                    Collectors.toList(), claims -> together(claims, today))));
  }

  /** Adds the condition that rows {@code r} are spaces in the state today; not RETIRED. */
  public static void where(Conditions conditions, SpaceState.State state, Instant now) {
    conditions.with("now", now).with("today", today(now));
    if (state == SpaceState.State.FREE) {
      conditions.and("not exists (select 1" + OF_ROW + TODAY + ")");
    } else {
      conditions.and(
          "(select max(case c.phase" + cases() + " end)" + OF_ROW + TODAY + ") = :phaseRank",
          "phaseRank",
          Phase.valueOf(state.name()).ordinal());
    }
  }

  /** Adds the condition that nobody claims the spaces {@code r}, today or later. */
  public static void whereUnclaimed(Conditions conditions, Instant now) {
    conditions
        .with("now", now)
        .with("today", today(now))
        .and("not exists (select 1" + OF_ROW + LIVE + ")");
  }

  private static Claim claim(Object[] row) {
    return new Claim(
        (String) row[0],
        (Phase) row[1],
        (LocalDate) row[2],
        (String) row[3],
        (Instant) row[4],
        (String) row[5]);
  }

  private static SpaceNow together(List<Claim> claims, LocalDate today) {
    List<Claim> begun = claims.stream().filter(claim -> !claim.useFrom().isAfter(today)).toList();
    return new SpaceNow(
        begun.stream().map(Claim::phase).max(Comparator.naturalOrder()),
        begun.stream()
            .flatMap(Claim::earmark)
            .max(Comparator.comparing(Earmarked::endsAt))
            .orElse(null),
        claims.stream()
            .map(Claim::useFrom)
            .filter(day -> day.isAfter(today))
            .min(Comparator.naturalOrder())
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
