package io.chengjie.park.allocations;

import io.chengjie.park.allocations.AllocationState.Allocated;
import io.chengjie.park.allocations.AllocationState.Cancelled;
import io.chengjie.park.allocations.AllocationState.Left;
import io.chengjie.park.allocations.AllocationState.Occupied;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An allocation as stored. It changes only while the row of its hold is locked. */
@Entity
@Table(name = "allocation")
class AllocationRecord {
  @Id String id;

  @Column(name = "hold_id")
  String holdId;

  @Column(name = "project_id")
  String projectId;

  @Column(name = "enterprise_id")
  String enterpriseId;

  @Column(name = "park_id")
  String parkId;

  @Column(name = "region_code")
  String regionCode;

  @Enumerated(EnumType.STRING)
  Allocation.Kind kind;

  @Column(name = "contract_no")
  String contractNo;

  @Column(name = "use_from")
  LocalDate useFrom;

  @Column(name = "use_until")
  @Nullable LocalDate useUntil;

  @Column(name = "price_minor_units")
  long priceMinorUnits;

  @Column(name = "price_currency")
  String priceCurrency;

  @Column(name = "public_procedure_reference")
  String publicProcedureReference;

  @Column(name = "industry_code")
  String industryCode;

  @Enumerated(EnumType.STRING)
  Allocation.State state = Allocation.State.ALLOCATED;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "occupied_at")
  @Nullable Instant occupiedAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @Column(name = "leave_reason")
  @Enumerated(EnumType.STRING)
  Allocation.@Nullable LeaveReason leaveReason;

  @Column(name = "settlement_reference")
  String settlementReference = "";

  @Column(name = "contract_void_reference")
  String contractVoidReference = "";

  String explanation = "";

  @Version long version;

  /**
   * @param signedBy who signed the hand-over for which side
   */
  AllocationLife life(Map<Side, String> signedBy) {
    return new AllocationLife(
        id,
        switch (state) {
          case ALLOCATED -> new Allocated(signedBy);
          case OCCUPIED -> new Occupied(Objects.requireNonNull(occupiedAt));
          case LEFT ->
              new Left(
                  Objects.requireNonNull(occupiedAt),
                  Objects.requireNonNull(endedAt),
                  Objects.requireNonNull(leaveReason));
          case CANCELLED -> new Cancelled(Objects.requireNonNull(endedAt));
          case STATE_UNSPECIFIED, UNRECOGNIZED ->
              throw new IllegalStateException("allocation " + id);
        });
  }

  void become(AllocationState next) {
    state = next.code();
    switch (next) {
      case Allocated allocated -> occupiedAt = null;
      case Occupied occupied -> occupiedAt = occupied.since();
      case Left left -> {
        endedAt = left.at();
        leaveReason = left.reason();
      }
      case Cancelled cancelled -> endedAt = cancelled.at();
    }
  }
}
