package io.chengjie.park.pools;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One change of a pool's capacity, with its reason. Never changed. */
@Entity
@Table(name = "pool_capacity_change")
class PoolCapacityChangeRecord {
  @Id String id;

  @Column(name = "pool_id")
  String poolId;

  BigDecimal before;
  BigDecimal after;
  String explanation;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Instant changedAt;
}
