package io.chengjie.park.space;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who claims which space when. Claims on a space change only while its row is locked: take the
 * locks first, then read the clock, then decide. Every method joins the current transaction.
 */
@ApplicationScoped
public class SpaceLedger {
  private static final String CLAIM = "CLM";

  private final SpaceClaimRepository claims;
  private final EntityManager entityManager;
  private final Ids ids;

  SpaceLedger(SpaceClaimRepository claims, EntityManager entityManager, Ids ids) {
    this.claims = claims;
    this.entityManager = entityManager;
    this.ids = ids;
  }

  /**
   * Locks the spaces in the order of their ids until the transaction ends.
   *
   * @return ids of those that are there and were not split or merged into others while the lock was
   *     waited for; only these may be claimed
   */
  public Set<String> lock(Collection<String> spaceIds) {
    if (spaceIds.isEmpty()) {
      return Set.of();
    }
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT id, retired_at IS NULL FROM space WHERE id IN (:ids) ORDER BY id"
                    + " FOR NO KEY UPDATE",
                Object[].class)
            .setParameter("ids", spaceIds)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> (Boolean) row[1])
        .map(row -> (String) row[0])
        .collect(Collectors.toSet());
  }

  /**
   * Holds the spaces for the period, all of them or none. Claims in the way that have run out are
   * ended first.
   *
   * @param endsAt when the claims run out by themselves
   * @param now read from the database clock after the spaces were locked
   * @throws Rejection CAPACITY_CONFLICT for the first line that is taken
   */
  public void hold(
      List<SpaceLine> lines, String projectId, UsePeriod period, Instant endsAt, Instant now) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, List<SpaceClaimRecord>> live =
        liveClaims(lines.stream().map(SpaceLine::spaceId).toList(), period, now);
    for (SpaceLine line : lines) {
      refuseConflict(
          line.spaceId(), live.getOrDefault(line.spaceId(), List.of()), projectId, period);
    }
    lines.forEach(line -> entityManager.persist(held(line, projectId, period, endsAt, now)));
  }

  /**
   * Claims a space outside of any hold: an earmark, maintenance, withdrawal. The space is locked.
   *
   * @throws Rejection CAPACITY_CONFLICT when it is claimed in the period
   */
  public void block(String spaceId, Block block, Instant now) {
    List<SpaceClaimRecord> live =
        liveClaims(List.of(spaceId), block.period(), now).getOrDefault(spaceId, List.of());
    refuseConflict(
        spaceId, live, block.projectId() == null ? "" : block.projectId(), block.period());
    entityManager.persist(blocked(spaceId, block, now));
  }

  /**
   * Ends the claims of one phase that belong to no hold; one that has run out keeps the time at
   * which it did. The space is locked.
   *
   * @param explanation why
   * @return how many this ended
   */
  public int unblock(String spaceId, Phase phase, String explanation, Instant now) {
    int ended = 0;
    for (SpaceClaimRecord claim : claims.liveOutsideOfHolds(spaceId, phase)) {
      if (claim.isDue(now)) {
        claim.runOut();
      } else {
        claim.end(now);
        claim.endExplanation = explanation;
        ended++;
      }
    }
    return ended;
  }

  /** Lines by hold, in their order. */
  public Map<String, List<SpaceLine>> linesOf(Collection<String> holdIds) {
    return holdIds.isEmpty()
        ? Map.of()
        : claims.linesOf(holdIds).stream().collect(Collectors.groupingBy(SpaceLine::holdId));
  }

  /**
   * A longer lease. The spaces are locked.
   *
   * @return how many claims were still live
   */
  public int extend(String holdId, Instant endsAt) {
    return claims.update("endsAt = ?1 where holdId = ?2 and live and phase = HELD", endsAt, holdId);
  }

  /**
   * From one phase to the next. The spaces are locked.
   *
   * @param endsAt when the next phase runs out; null when it does not
   * @return how many claims were still live
   */
  public int advance(String holdId, Phase next, @Nullable Instant endsAt, Instant now) {
    List<SpaceClaimRecord> live = endLive(holdId, now);
    live.forEach(claim -> entityManager.persist(claim.next(ids.next(CLAIM), next, endsAt, now)));
    return live.size();
  }

  /**
   * From reservation to contract, for the days of the contract alone. The spaces are locked.
   *
   * @param period within the days that are reserved
   */
  public void allocate(String holdId, UsePeriod period, Instant now) {
    for (SpaceClaimRecord claim : endLive(holdId, now)) {
      SpaceClaimRecord allocated = claim.next(ids.next(CLAIM), Phase.ALLOCATED, null, now);
      allocated.useFrom = period.from();
      allocated.useUntil = period.until();
      entityManager.persist(allocated);
    }
  }

  /**
   * Ends what is still live; until they are returned to service, the spaces are in maintenance, but
   * not beyond the day on which the next use begins. The spaces are locked.
   */
  public void vacate(String holdId, String explanation, Instant now) {
    List<SpaceClaimRecord> left = endLive(holdId, now);
    if (left.isEmpty()) {
      return;
    }
    UsePeriod onwards = new UsePeriod(LocalDate.ofInstant(now, BusinessZone.SHANGHAI), null);
    var others = liveClaims(left.stream().map(claim -> claim.spaceId).toList(), onwards, now);
    for (SpaceClaimRecord claim : left) {
      List<UsePeriod> uses =
          others.getOrDefault(claim.spaceId, List.of()).stream()
              .map(SpaceClaimRecord::period)
              .toList();
      onwards
          .untilFirstOf(uses)
          .map(period -> new Block(Phase.MAINTENANCE, null, period, null, explanation))
          .ifPresent(block -> entityManager.persist(blocked(claim.spaceId, block, now)));
    }
  }

  /** Ends what is still live. The spaces are locked. */
  public void end(String holdId, Instant at) {
    claims.update("live = false, endedAt = ?1 where holdId = ?2 and live", at, holdId);
  }

  /**
   * Written before the new claims: the exclusion constraint looks at every row that says it is
   * live.
   */
  private Map<String, List<SpaceClaimRecord>> liveClaims(
      List<String> spaceIds, UsePeriod period, Instant now) {
    List<SpaceClaimRecord> found = claims.liveFrom(spaceIds, period.from());
    List<SpaceClaimRecord> due =
        found.stream()
            .filter(claim -> claim.isDue(now) && claim.period().overlaps(period))
            .toList();
    if (!due.isEmpty()) {
      due.forEach(SpaceClaimRecord::runOut);
      entityManager.flush();
    }
    return found.stream()
        .filter(claim -> claim.live)
        .collect(Collectors.groupingBy(claim -> claim.spaceId));
  }

  private void refuseConflict(
      String spaceId, List<SpaceClaimRecord> live, String projectId, UsePeriod period) {
    List<ClaimSpan> inTheWay =
        live.stream()
            .filter(claim -> !claim.givesWayTo(projectId))
            .map(SpaceClaimRecord::span)
            .toList();
    if (inTheWay.stream().noneMatch(span -> span.period().overlaps(period))) {
      return;
    }
    SpaceRecord space = entityManager.find(SpaceRecord.class, spaceId);
    Rejection conflict =
        Rejection.of(ErrorReason.CAPACITY_CONFLICT)
            .with("unitId", spaceId)
            .with("unitCode", space.code);
    Optional<Instant> free = EarliestFree.of(inTheWay, period);
    throw free.map(at -> conflict.with("earliestFreeTime", at)).orElse(conflict);
  }

  private List<SpaceClaimRecord> endLive(String holdId, Instant now) {
    List<SpaceClaimRecord> live = claims.liveOfHold(holdId);
    live.forEach(claim -> claim.end(now));
    entityManager.flush();
    return live;
  }

  private SpaceClaimRecord blocked(String spaceId, Block block, Instant now) {
    SpaceClaimRecord claim = new SpaceClaimRecord();
    claim.id = ids.next(CLAIM);
    claim.spaceId = spaceId;
    claim.phase = block.phase();
    claim.projectId = block.projectId();
    claim.useFrom = block.period().from();
    claim.useUntil = block.period().until();
    claim.beganAt = now;
    claim.endsAt = block.endsAt();
    claim.explanation = block.explanation();
    return claim;
  }

  private SpaceClaimRecord held(
      SpaceLine line, String projectId, UsePeriod period, Instant endsAt, Instant now) {
    SpaceClaimRecord claim = new SpaceClaimRecord();
    claim.id = ids.next(CLAIM);
    claim.spaceId = line.spaceId();
    claim.phase = Phase.HELD;
    claim.projectId = projectId;
    claim.holdId = line.holdId();
    claim.line = line.line();
    claim.useFrom = period.from();
    claim.useUntil = period.until();
    claim.beganAt = now;
    claim.endsAt = endsAt;
    return claim;
  }
}
