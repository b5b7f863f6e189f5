package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.LifeCycle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step in the life of a park or a zone, as stored. Never changed. */
@Entity
@Table(name = "life_cycle_step")
class LifeCycleStepRecord {
  @Id String id;

  @Column(name = "park_id")
  @Nullable String parkId;

  @Column(name = "zone_id")
  @Nullable String zoneId;

  /** Whichever of the two it is; the database computes it. */
  @Column(name = "subject_id", insertable = false, updatable = false)
  String subjectId;

  @Enumerated(EnumType.STRING)
  LifeCycle.State state;

  /** 1 for the first state. */
  int number;

  @Column(name = "began_on")
  LocalDate beganOn;

  /** Day of the step before. */
  @Column(name = "previous_on")
  @Nullable LocalDate previousOn;

  String evidence;
  String authority;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;
}
