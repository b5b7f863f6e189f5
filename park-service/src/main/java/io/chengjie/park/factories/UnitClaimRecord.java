package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a hold that claims a unit, as stored. Kept when it is over. */
@Entity
@Table(name = "unit_claim")
class UnitClaimRecord {
  @Id String id;

  @Column(name = "hold_id")
  String holdId;

  int line;

  @Column(name = "unit_id")
  String unitId;

  @Column(name = "use_from")
  LocalDate useFrom;

  @Column(name = "use_until")
  @Nullable LocalDate useUntil;

  boolean live;
  boolean reserved;

  @Column(name = "ends_at")
  @Nullable Instant endsAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  UsePeriod period() {
    return new UsePeriod(useFrom, useUntil);
  }

  /** Whether it has run out, written down or not. */
  boolean isDue(Instant now) {
    return endsAt != null && !endsAt.isAfter(now);
  }

  ClaimSpan span() {
    return new ClaimSpan(period(), Optional.ofNullable(endsAt));
  }

  /** Writes down that it ran out. */
  void runOut() {
    live = false;
    endedAt = endsAt;
  }
}
