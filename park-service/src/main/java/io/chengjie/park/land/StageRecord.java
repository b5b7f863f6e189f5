package io.chengjie.park.land;

import io.chengjie.proto.park.v1.Parcel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stage that a parcel reached, as stored; never changed. */
@Entity
@Table(name = "parcel_stage")
@IdClass(StageRecord.Key.class)
class StageRecord {
  /** A parcel reaches a stage once. */
  record Key(String parcelId, Parcel.Stage stage) implements Serializable {}

  @Id
  @Column(name = "parcel_id")
  String parcelId;

  @Id
  @Enumerated(EnumType.STRING)
  Parcel.Stage stage;

  @Column(name = "reached_on")
  LocalDate reachedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "previous_stage")
  Parcel.@Nullable Stage previousStage;

  @Column(name = "previous_reached_on")
  @Nullable LocalDate previousReachedOn;

  @Column(name = "approval_batch_number")
  @Nullable String approvalBatchNumber;

  String evidence;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;
}
