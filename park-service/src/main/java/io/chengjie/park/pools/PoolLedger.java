package io.chengjie.park.pools;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.park.space.Phase;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who claims how much of which pool. Claims on a pool change only while its row is locked: take the
 * locks first, then read the clock, then decide. Every method joins the current transaction.
 */
@ApplicationScoped
public class PoolLedger {
  private static final String CLAIM = "CLM";

  private final PoolRepository pools;
  private final PoolClaimRepository claims;
  private final PlannedCapacities planned;
  private final EntityManager entityManager;
  private final Ids ids;

  PoolLedger(
      PoolRepository pools,
      PoolClaimRepository claims,
      PlannedCapacities planned,
      EntityManager entityManager,
      Ids ids) {
    this.pools = pools;
    this.claims = claims;
    this.planned = planned;
    this.entityManager = entityManager;
    this.ids = ids;
  }

  /** Locks the pools in the order of their ids until the transaction ends. */
  public void lock(Collection<String> poolIds) {
    pools.lock(poolIds);
  }

  /**
   * Holds the quantities, all of them or none. Where not enough is left, claims that have run out
   * are ended first, and what was planned for today or before is written into the capacity. What
   * counts is the least capacity from today on: a claim on a pool has no last day.
   *
   * @param endsAt when the claims run out by themselves
   * @param now read from the database clock after the pools were locked
   * @throws Rejection POOL_INSUFFICIENT for the first line that asks for more than is left
   */
  public void hold(List<PoolLine> lines, Instant endsAt, Instant now) {
    for (PoolLine line : lines) {
      PoolRecord pool = locked(line.poolId());
      if (pool.free().compareTo(line.quantity()) < 0) {
        bringUpToDate(pool, now);
      }
      if (pool.free().compareTo(line.quantity()) < 0) {
        throw insufficient(pool, line.quantity());
      }
      add(held(line, endsAt, now));
    }
  }

  /** Lines by hold, in their order. */
  public Map<String, List<PoolLine>> linesOf(Collection<String> holdIds) {
    if (holdIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select distinct new io.chengjie.park.pools.PoolLine(c.holdId, c.line, c.poolId,"
                + " c.quantity) from PoolClaimRecord c where c.holdId in :ids order by c.holdId,"
                + " c.line",
            PoolLine.class)
        .setParameter("ids", holdIds)
        .getResultStream()
        .collect(Collectors.groupingBy(PoolLine::holdId));
  }

  /**
   * A longer lease. The pools are locked.
   *
   * @return how many claims were still live
   */
  public int extend(String holdId, Instant endsAt) {
    return claims.update("endsAt = ?1 where holdId = ?2 and live and phase = HELD", endsAt, holdId);
  }

  /**
   * From one phase to the next. The pools are locked.
   *
   * @param endsAt when the next phase runs out; null when it does not
   * @return how many claims were still live
   */
  public int advance(String holdId, Phase next, @Nullable Instant endsAt, Instant now) {
    List<PoolClaimRecord> live = claims.liveOfHold(holdId);
    live.forEach(claim -> end(locked(claim.poolId), claim, now));
    entityManager.flush();
    live.forEach(claim -> add(claim.next(ids.next(CLAIM), next, endsAt, now)));
    return live.size();
  }

  /** Ends what is still live, and gives the quantities back. The pools are locked. */
  public void end(String holdId, Instant at) {
    for (PoolClaimRecord claim : claims.liveOfHold(holdId)) {
      end(locked(claim.poolId), claim, at);
    }
  }

  /**
   * Writes down what time has done to a locked pool: leases have run out, planned days have come.
   */
  void bringUpToDate(PoolRecord pool, Instant now) {
    endDue(pool, now);
    planned.settle(pool, now);
  }

  private void endDue(PoolRecord pool, Instant now) {
    for (PoolClaimRecord claim : claims.leasesOf(pool.id)) {
      if (claim.endsAt != null && !claim.endsAt.isAfter(now)) {
        end(pool, claim, claim.endsAt);
      }
    }
  }

  private void add(PoolClaimRecord claim) {
    locked(claim.poolId).add(claim);
    entityManager.persist(claim);
  }

  private static void end(PoolRecord pool, PoolClaimRecord claim, Instant at) {
    pool.remove(claim);
    claim.end(at);
  }

  /** The row that {@link #lock} loaded. */
  private PoolRecord locked(String poolId) {
    return entityManager.getReference(PoolRecord.class, poolId);
  }

  private Rejection insufficient(PoolRecord pool, BigDecimal asked) {
    Rejection rejection =
        Rejection.of(ErrorReason.POOL_INSUFFICIENT)
            .with("poolId", pool.id)
            .with("kind", pool.kind.name())
            .with("asked", Decimals.quantity(asked))
            .with("available", Decimals.quantity(pool.free()));
    return earliestFree(pool, asked)
        .map(at -> rejection.with("earliestFreeTime", at))
        .orElse(rejection);
  }

  /** The earliest moment at which enough leases will have run out; empty if they never suffice. */
  private Optional<Instant> earliestFree(PoolRecord pool, BigDecimal asked) {
    BigDecimal free = pool.free();
    for (PoolClaimRecord lease : claims.leasesOf(pool.id)) {
      free = free.add(lease.quantity);
      if (free.compareTo(asked) >= 0) {
        return Optional.ofNullable(lease.endsAt);
      }
    }
    return Optional.empty();
  }

  private PoolClaimRecord held(PoolLine line, Instant endsAt, Instant now) {
    PoolClaimRecord claim = new PoolClaimRecord();
    claim.id = ids.next(CLAIM);
    claim.poolId = line.poolId();
    claim.phase = Phase.HELD;
    claim.holdId = line.holdId();
    claim.line = line.line();
    claim.quantity = line.quantity();
    claim.beganAt = now;
    claim.endsAt = endsAt;
    return claim;
  }
}
