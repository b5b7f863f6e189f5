package io.chengjie.park.factories;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.listing.Conditions;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes unit rows with what lies around them: claims now and neighbours. Joins the current
 * transaction.
 */
@ApplicationScoped
class UnitReader {
  /** A claim that blocks today or later, and has not run out. */
  private static final String LIVE =
      "c.live and (c.useUntil is null or c.useUntil > :today) and (c.reserved or c.endsAt > :now)";

  private static final String CLAIMED =
      "exists (select 1 from UnitClaimRecord c where c.unitId = r.id and " + LIVE + ")";
  private static final String RESERVED =
      "exists (select 1 from UnitClaimRecord c where c.unitId = r.id and c.reserved and "
          + LIVE
          + ")";

  private final EntityManager entityManager;
  private final DatabaseClock clock;

  UnitReader(EntityManager entityManager, DatabaseClock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  /** Adds the condition that units {@code r} are in the state; UNSPECIFIED adds none. */
  void whereState(Conditions conditions, Unit.State state, Instant now) {
    switch (state) {
      case FREE -> conditions.and("not " + CLAIMED);
      case HELD -> conditions.and(CLAIMED).and("not " + RESERVED);
      case RESERVED -> conditions.and(RESERVED);
      case STATE_UNSPECIFIED, UNRECOGNIZED -> {
        return;
      }
    }
    conditions.with("now", now).with("today", today(now));
  }

  List<Unit> messages(Collection<UnitRecord> units, Instant now) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<String> ids = units.stream().map(unit -> unit.id).toList();
    UnitSurroundings around = new UnitSurroundings(states(ids, now), adjacent(ids));
    return units.stream().map(unit -> UnitMapping.message(unit, around)).toList();
  }

  private Map<String, Unit.State> states(List<String> ids, Instant now) {
    Map<String, Unit.State> states = new HashMap<>();
    entityManager
        .createQuery(
            "from UnitClaimRecord c where c.unitId in :ids and " + LIVE, UnitClaimRecord.class)
        .setParameter("ids", ids)
        .setParameter("now", now)
        .setParameter("today", today(now))
        .getResultStream()
        .forEach(claim -> states.merge(claim.unitId, stateOf(claim), UnitReader::stronger));
    return states;
  }

  private Map<String, List<String>> adjacent(List<String> ids) {
    return entityManager
        .createQuery(
            "from AdjacencyRecord a where a.unitId in :ids order by a.unitId, a.adjacentUnitId",
            AdjacencyRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                pair -> pair.unitId,
                Collectors.mapping(pair -> pair.adjacentUnitId, Collectors.toList())));
  }

  private static Unit.State stateOf(UnitClaimRecord claim) {
    return claim.reserved ? Unit.State.RESERVED : Unit.State.HELD;
  }

  private static Unit.State stronger(Unit.State one, Unit.State other) {
    return one == Unit.State.RESERVED ? one : other;
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
  }
}
