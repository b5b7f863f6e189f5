package io.chengjie.park.pools;

import io.chengjie.park.space.Phase;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A pool as stored. Its sums change only while the row is locked. */
@Entity
@Table(name = "utility_pool")
class PoolRecord {
  @Id String id;

  @Column(name = "park_id")
  String parkId;

  /** Null: it serves the whole park. */
  @Column(name = "zone_id")
  @Nullable String zoneId;

  @Enumerated(EnumType.STRING)
  UtilityPool.Kind kind;

  BigDecimal capacity;
  BigDecimal held = BigDecimal.ZERO;
  BigDecimal reserved = BigDecimal.ZERO;
  BigDecimal allocated = BigDecimal.ZERO;

  /** Least capacity that is planned and not yet in {@link #capacity}; null: nothing is. */
  @Column(name = "planned_least")
  @Nullable BigDecimal plannedLeast;

  /** Changes with what the pool is; {@link #version} changes with every claim too. */
  @Column(name = "content_version")
  long contentVersion;

  @Version long version;

  /** What can be claimed without a look at the plans, which may have come to allow more. */
  BigDecimal free() {
    return claimable().subtract(claimed());
  }

  BigDecimal claimable() {
    return plannedLeast == null ? capacity : capacity.min(plannedLeast);
  }

  boolean hasPlans() {
    return plannedLeast != null;
  }

  BigDecimal claimed() {
    return held.add(reserved).add(allocated);
  }

  void add(PoolClaimRecord claim) {
    count(claim.phase, claim.quantity);
  }

  void remove(PoolClaimRecord claim) {
    count(claim.phase, claim.quantity.negate());
  }

  private void count(Phase phase, BigDecimal quantity) {
    switch (phase) {
      case HELD -> held = held.add(quantity);
      case RESERVED -> reserved = reserved.add(quantity);
      case ALLOCATED -> allocated = allocated.add(quantity);
      case EARMARKED, OCCUPIED, MAINTENANCE, WITHDRAWN ->
          throw new IllegalStateException("pools know no " + phase);
    }
  }
}
