package io.chengjie.park.pools;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows pools without what has run out. Joins the current transaction. */
@ApplicationScoped
class PoolReader {
  private final PoolClaimRepository claims;
  private final PlannedCapacities planned;
  private final DatabaseClock clock;

  PoolReader(PoolClaimRepository claims, PlannedCapacities planned, DatabaseClock clock) {
    this.planned = planned;
    this.claims = claims;
    this.clock = clock;
  }

  /** Ask first: what the pools say must not be older than the time they are judged by. */
  Instant now() {
    return clock.now();
  }

  List<UtilityPool> messages(List<PoolRecord> pools, Instant now) {
    if (pools.isEmpty()) {
      return List.of();
    }
    Map<String, BigDecimal> due = claims.dueSums(pools.stream().map(pool -> pool.id).toList(), now);
    Map<String, CapacityTimeline> timelines = planned.timelines(pools);
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    return pools.stream()
        .map(
            pool ->
                PoolMapping.message(
                    pool,
                    due.getOrDefault(pool.id, BigDecimal.ZERO),
                    Objects.requireNonNull(timelines.get(pool.id)),
                    today))
        .toList();
  }
}
