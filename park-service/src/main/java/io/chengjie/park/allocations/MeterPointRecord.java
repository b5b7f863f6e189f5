package io.chengjie.park.allocations;

import io.chengjie.proto.park.v1.MeterPoint;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A meter of an allocation, as stored; its readings only grow. */
@Entity
@Table(name = "meter_point")
@IdClass(MeterPointRecord.Key.class)
class MeterPointRecord {
  /** A meter of an allocation. */
  record Key(String allocationId, String meterNo) implements Serializable {}

  @Id
  @Column(name = "allocation_id")
  String allocationId;

  @Id
  @Column(name = "meter_no")
  String meterNo;

  @Column(name = "pool_kind")
  @Enumerated(EnumType.STRING)
  UtilityPool.Kind poolKind;

  @Column(name = "initial_reading")
  BigDecimal initialReading;

  @Column(name = "handover_reading")
  @Nullable BigDecimal handoverReading;

  @Column(name = "final_reading")
  @Nullable BigDecimal finalReading;

  static MeterPointRecord of(String allocationId, MeterPoint meter) {
    MeterPointRecord record = new MeterPointRecord();
    record.allocationId = allocationId;
    record.meterNo = meter.getMeterNo();
    record.poolKind = meter.getPoolKind();
    record.initialReading = new BigDecimal(meter.getInitialReading());
    return record;
  }

  /** What it showed last. */
  BigDecimal latestReading() {
    return handoverReading == null ? initialReading : handoverReading;
  }
}
