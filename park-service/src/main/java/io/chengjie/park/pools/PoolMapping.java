package io.chengjie.park.pools;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.EntityTag;
import io.chengjie.proto.park.v1.PoolCapacityChange;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.UtilityPool.PlannedCapacity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Between the contract and the rows of pools. */
final class PoolMapping {
  private PoolMapping() {}

  static PoolRecord record(String id, UtilityPool pool) {
    PoolRecord record = new PoolRecord();
    record.id = id;
    record.parkId = pool.getParkId();
    record.zoneId = pool.hasZoneId() ? pool.getZoneId() : null;
    record.kind = pool.getKind();
    record.capacity = new BigDecimal(pool.getCapacity());
    return record;
  }

  /** Of a pool that nobody claims and for which nothing is planned: every day is like the next. */
  static UtilityPool message(PoolRecord record) {
    return message(
        record, BigDecimal.ZERO, CapacityTimeline.constant(record.capacity), LocalDate.EPOCH);
  }

  /**
   * @param due what has run out but is still counted as held
   */
  static UtilityPool message(
      PoolRecord record, BigDecimal due, CapacityTimeline timeline, LocalDate today) {
    String held = Decimals.quantity(record.held.subtract(due));
    String reserved = Decimals.quantity(record.reserved);
    String allocated = Decimals.quantity(record.allocated);
    UtilityPool.Builder pool =
        UtilityPool.newBuilder()
            .setId(record.id)
            .setParkId(record.parkId)
            .setKind(record.kind)
            .setCapacity(Decimals.quantity(timeline.on(today)))
            .setHeld(held)
            .setReserved(reserved)
            .setAllocated(allocated)
            .setFree(
                Decimals.quantity(timeline.leastFrom(today).subtract(record.claimed()).add(due)));
    timeline
        .after(today)
        .forEach(
            (day, capacity) ->
                pool.addPlannedCapacities(
                    PlannedCapacity.newBuilder()
                        .setEffectiveOn(day.toString())
                        .setCapacity(Decimals.quantity(capacity))));
    pool.setEtag(
        timeline.planned().isEmpty()
            ? EntityTag.of(record.contentVersion, held, reserved, allocated)
            : EntityTag.of(
                record.contentVersion, held, reserved, allocated, timeline.after(today).size()));
    if (record.zoneId != null) {
      pool.setZoneId(record.zoneId);
    }
    return pool.build();
  }

  static PoolCapacityChange message(PoolCapacityChangeRecord record) {
    return PoolCapacityChange.newBuilder()
        .setId(record.id)
        .setBefore(Decimals.quantity(record.before))
        .setAfter(Decimals.quantity(record.after))
        .setExplanation(record.explanation)
        .setChangedBy(record.changedBy)
        .setChangeTime(Instants.toProto(record.changedAt))
        .build();
  }
}
