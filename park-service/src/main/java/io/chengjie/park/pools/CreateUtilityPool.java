package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.CreateUtilityPoolRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a pool of a park or of one of its zones; there is one of a kind. */
@ApplicationScoped
public class CreateUtilityPool {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final PoolRepository pools;
  private final FirmPower firmPower;
  private final EventLog events;
  private final Ids ids;

  CreateUtilityPool(
      Mutations mutations,
      ParkLookup parks,
      PoolRepository pools,
      FirmPower firmPower,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.pools = pools;
    this.firmPower = firmPower;
    this.events = events;
    this.ids = ids;
  }

  public UtilityPool run(CreateUtilityPoolRequest request) {
    return mutations.run(
        request, request.getRequestId(), UtilityPool.getDefaultInstance(), this::create);
  }

  private UtilityPool create(CreateUtilityPoolRequest request) {
    Caller.current().requireRegion(parks.regionOfPark(request.getUtilityPool().getParkId()));
    PoolRecord record = PoolMapping.record(ids.next("POL"), request.getUtilityPool());
    refuseZoneOfOtherPark(record);
    firmPower.check(record, CapacityTimeline.constant(record.capacity));
    UniqueCode.store(pools, record, "utility_pool_kind_unique", record.kind.name());
    UtilityPool pool = PoolMapping.message(record);
    events.append("utilityPools", record.id, "UtilityPoolRecorded", pool);
    return pool;
  }

  private void refuseZoneOfOtherPark(PoolRecord pool) {
    String zoneId = pool.zoneId;
    if (zoneId != null && !parks.parkOfZone(zoneId).equals(pool.parkId)) {
      new Violations()
          .add("utilityPool.zoneId", ViolationReason.RULE_BROKEN, "rule", "same park")
          .throwIfAny();
    }
  }
}
