package io.chengjie.park.pools;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A capacity that a pool is to have from a day on. */
@Entity
@Table(name = "planned_pool_capacity")
class PlannedCapacityRecord {
  @Id String id;

  @Column(name = "pool_id")
  String poolId;

  @Column(name = "effective_on")
  LocalDate effectiveOn;

  BigDecimal capacity;
  String explanation;

  @Column(name = "planned_by")
  String plannedBy;

  @Column(name = "planned_at")
  Instant plannedAt;

  /** Of the pool, kept equal by the database while the plan is pending; null afterwards. */
  @Nullable BigDecimal claimable;

  @Column(name = "settled_at")
  @Nullable Instant settledAt;

  @Column(name = "cancelled_at")
  @Nullable Instant cancelledAt;

  @Column(name = "cancelled_by")
  @Nullable String cancelledBy;

  @Column(name = "cancel_explanation")
  @Nullable String cancelExplanation;
}
