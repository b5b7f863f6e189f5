package io.chengjie.park.claims;

import io.chengjie.proto.park.v1.Reservation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as stored; without a hold it is the tombstone of one that was voided before it was
 * made.
 */
@Entity
@Table(name = "reservation")
class ReservationRecord {
  @Id String id;

  @Column(name = "hold_id")
  @Nullable String holdId;

  @Column(name = "project_id")
  String projectId;

  @Enumerated(EnumType.STRING)
  Reservation.State state;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  void decide(Reservation.State decision, Instant now) {
    state = decision;
    decidedAt = now;
  }
}
