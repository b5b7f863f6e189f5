package io.chengjie.park.pools;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a hold that claims a quantity of a pool, as stored. Kept when it is over. */
@Entity
@Table(name = "pool_claim")
class PoolClaimRecord {
  @Id String id;

  @Column(name = "hold_id")
  String holdId;

  int line;

  @Column(name = "pool_id")
  String poolId;

  BigDecimal quantity;
  boolean live;
  boolean reserved;

  @Column(name = "ends_at")
  @Nullable Instant endsAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  void end(Instant at) {
    live = false;
    endedAt = at;
  }

  void lease(Instant until) {
    reserved = false;
    endsAt = until;
  }

  void reserve() {
    reserved = true;
    endsAt = null;
  }
}
