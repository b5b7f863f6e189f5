package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item of a unit's checklist that was done; it is kept when the item is open again. */
@Entity
@Table(name = "unit_readiness")
class ReadinessRecord {
  @Id String id;

  @Column(name = "unit_id")
  String unitId;

  @Column(name = "item_code")
  String itemCode;

  @Column(name = "done_on")
  LocalDate doneOn;

  @Column(name = "done_by")
  String doneBy;

  String explanation;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "reopened_at")
  @Nullable Instant reopenedAt;

  @Column(name = "reopened_by")
  @Nullable String reopenedBy;

  @Column(name = "reopened_for")
  @Nullable String reopenedFor;

  void reopen(Instant now, String subject, String reason) {
    reopenedAt = now;
    reopenedBy = subject;
    reopenedFor = reason;
  }
}
