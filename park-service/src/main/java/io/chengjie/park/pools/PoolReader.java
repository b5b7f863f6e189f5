package io.chengjie.park.pools;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Shows pools without what has run out. Joins the current transaction. */
@ApplicationScoped
class PoolReader {
  private final PoolClaimRepository claims;
  private final DatabaseClock clock;

  PoolReader(PoolClaimRepository claims, DatabaseClock clock) {
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
    return pools.stream()
        .map(pool -> PoolMapping.message(pool, due.getOrDefault(pool.id, BigDecimal.ZERO)))
        .toList();
  }
}
