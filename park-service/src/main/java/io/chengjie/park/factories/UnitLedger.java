package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who claims which unit when. Claims on a unit change only while its row is locked: take the locks
 * first, then read the clock, then decide. Every method joins the current transaction.
 */
@ApplicationScoped
public class UnitLedger {
  private final EntityManager entityManager;

  UnitLedger(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Locks the units in the order of their ids until the transaction ends. */
  public void lock(Collection<String> unitIds) {
    if (!unitIds.isEmpty()) {
      entityManager
          .createNativeQuery(
              "SELECT id FROM unit WHERE id IN (:ids) ORDER BY id FOR NO KEY UPDATE", String.class)
          .setParameter("ids", unitIds)
          .getResultList();
    }
  }

  /**
   * Claims the units for the period, all of them or none. Claims in the way that have run out are
   * ended first.
   *
   * @param endsAt when the claims run out by themselves
   * @param now read from the database clock after the units were locked
   * @throws Rejection CAPACITY_CONFLICT for the first line that is taken
   */
  public void claim(List<UnitLine> lines, UsePeriod period, Instant endsAt, Instant now) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, List<UnitClaimRecord>> live = liveClaims(lines, period);
    endDue(live.values().stream().flatMap(List::stream).toList(), period, now);
    for (UnitLine line : lines) {
      refuseConflict(line, live.getOrDefault(line.unitId(), List.of()), period);
    }
    lines.forEach(line -> entityManager.persist(record(line, period, endsAt)));
  }

  /** Lines by hold, in their order. */
  public Map<String, List<UnitLine>> linesOf(Collection<String> holdIds) {
    if (holdIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select new io.chengjie.park.factories.UnitLine(c.holdId, c.line, c.unitId)"
                + " from UnitClaimRecord c where c.holdId in :ids order by c.holdId, c.line",
            UnitLine.class)
        .setParameter("ids", holdIds)
        .getResultStream()
        .collect(Collectors.groupingBy(UnitLine::holdId));
  }

  /**
   * A longer lease. The units are locked.
   *
   * @return how many claims were still live
   */
  public int extend(String holdId, Instant endsAt) {
    return update(
        "set endsAt = :at where holdId = :hold and live and not reserved", holdId, endsAt);
  }

  /**
   * From lease to reservation. The units are locked.
   *
   * @return how many claims were still live
   */
  public int reserve(String holdId) {
    return update("set reserved = true, endsAt = null where holdId = :hold and live", holdId, null);
  }

  /** From reservation back to a lease. The units are locked. */
  public void restore(String holdId, Instant endsAt) {
    update(
        "set reserved = false, endsAt = :at where holdId = :hold and live and reserved",
        holdId,
        endsAt);
  }

  /** Ends what is still live. The units are locked. */
  public void end(String holdId, Instant at) {
    update("set live = false, endedAt = :at where holdId = :hold and live", holdId, at);
  }

  private Map<String, List<UnitClaimRecord>> liveClaims(List<UnitLine> lines, UsePeriod period) {
    return entityManager
        .createQuery(
            "from UnitClaimRecord c where c.live and c.unitId in :ids"
                + " and (c.useUntil is null or c.useUntil > :from)",
            UnitClaimRecord.class)
        .setParameter("ids", lines.stream().map(UnitLine::unitId).toList())
        .setParameter("from", period.from())
        .getResultStream()
        .collect(Collectors.groupingBy(claim -> claim.unitId));
  }

  /**
   * Written before the new claims: the exclusion constraint looks at every row that says it is
   * live.
   */
  private void endDue(List<UnitClaimRecord> claims, UsePeriod period, Instant now) {
    List<UnitClaimRecord> due =
        claims.stream()
            .filter(claim -> claim.isDue(now) && claim.period().overlaps(period))
            .toList();
    if (!due.isEmpty()) {
      due.forEach(UnitClaimRecord::runOut);
      entityManager.flush();
    }
  }

  private void refuseConflict(UnitLine line, List<UnitClaimRecord> claims, UsePeriod period) {
    List<UnitClaimRecord> live = claims.stream().filter(claim -> claim.live).toList();
    if (live.stream().noneMatch(claim -> claim.period().overlaps(period))) {
      return;
    }
    UnitRecord unit = entityManager.find(UnitRecord.class, line.unitId());
    Rejection conflict =
        Rejection.of(ErrorReason.CAPACITY_CONFLICT)
            .with("unitId", line.unitId())
            .with("unitCode", unit.code);
    Optional<Instant> free =
        EarliestFree.of(live.stream().map(UnitClaimRecord::span).toList(), period);
    throw free.map(at -> conflict.with("earliestFreeTime", at)).orElse(conflict);
  }

  private static UnitClaimRecord record(UnitLine line, UsePeriod period, Instant endsAt) {
    UnitClaimRecord claim = new UnitClaimRecord();
    claim.id = line.holdId() + "." + line.line();
    claim.holdId = line.holdId();
    claim.line = line.line();
    claim.unitId = line.unitId();
    claim.useFrom = period.from();
    claim.useUntil = period.until();
    claim.live = true;
    claim.endsAt = endsAt;
    return claim;
  }

  private int update(String change, String holdId, @Nullable Instant at) {
    var query =
        entityManager.createQuery("update UnitClaimRecord " + change).setParameter("hold", holdId);
    if (at != null) {
      query.setParameter("at", at);
    }
    return query.executeUpdate();
  }
}
