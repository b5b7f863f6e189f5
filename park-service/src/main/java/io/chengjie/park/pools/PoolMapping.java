package io.chengjie.park.pools;

import io.chengjie.park.parks.Decimals;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;

/** Between the contract and the rows of pools. */
final class PoolMapping {
  private PoolMapping() {}

  static PoolRecord record(String id, UtilityPool pool) {
    PoolRecord record = new PoolRecord();
    record.id = id;
    record.parkId = pool.getParkId();
    record.kind = pool.getKind();
    record.capacity = new BigDecimal(pool.getCapacity());
    return record;
  }

  /**
   * @param due what has run out but is still counted as held
   */
  static UtilityPool message(PoolRecord record, BigDecimal due) {
    String held = Decimals.quantity(record.held.subtract(due));
    return UtilityPool.newBuilder()
        .setId(record.id)
        .setParkId(record.parkId)
        .setKind(record.kind)
        .setCapacity(Decimals.quantity(record.capacity))
        .setHeld(held)
        .setReserved(Decimals.quantity(record.reserved))
        .setAllocated(Decimals.quantity(record.allocated))
        .setFree(Decimals.quantity(record.free().add(due)))
        .setEtag(record.version + "-" + held)
        .build();
  }
}
