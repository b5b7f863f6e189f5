package io.chengjie.park.pools;

import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A pool as stored. Its sums change only while the row is locked. */
@Entity
@Table(name = "utility_pool")
class PoolRecord {
  @Id String id;

  @Column(name = "park_id")
  String parkId;

  @Enumerated(EnumType.STRING)
  UtilityPool.Kind kind;

  BigDecimal capacity;
  BigDecimal held = BigDecimal.ZERO;
  BigDecimal reserved = BigDecimal.ZERO;

  @Version long version;

  BigDecimal free() {
    return capacity.subtract(claimed());
  }

  BigDecimal claimed() {
    return held.add(reserved);
  }

  void add(PoolClaimRecord claim) {
    if (claim.reserved) {
      reserved = reserved.add(claim.quantity);
    } else {
      held = held.add(claim.quantity);
    }
  }

  void remove(PoolClaimRecord claim) {
    if (claim.reserved) {
      reserved = reserved.subtract(claim.quantity);
    } else {
      held = held.subtract(claim.quantity);
    }
  }
}
