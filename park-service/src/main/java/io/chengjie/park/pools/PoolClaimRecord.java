package io.chengjie.park.pools;

import io.chengjie.park.space.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One phase of a claim on a quantity of a pool, as stored. What has ended never changes again. */
@Entity
@Table(name = "pool_claim")
class PoolClaimRecord {
  @Id String id;

  @Column(name = "pool_id")
  String poolId;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "hold_id")
  String holdId;

  int line;
  BigDecimal quantity;
  boolean live = true;

  @Column(name = "began_at")
  Instant beganAt;

  @Column(name = "ends_at")
  @Nullable Instant endsAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  void end(Instant at) {
    live = false;
    endedAt = at;
  }

  /**
   * The same claim in its next phase.
   *
   * @param until when that runs out; null when it does not
   */
  PoolClaimRecord next(String nextId, Phase nextPhase, @Nullable Instant until, Instant now) {
    PoolClaimRecord next = new PoolClaimRecord();
    next.id = nextId;
    next.poolId = poolId;
    next.phase = nextPhase;
    next.holdId = holdId;
    next.line = line;
    next.quantity = quantity;
    next.beganAt = now;
    next.endsAt = until;
    return next;
  }
}
