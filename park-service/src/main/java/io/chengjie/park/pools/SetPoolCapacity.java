package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Changes the capacity of a pool, never below what is claimed of it. Claims that come meanwhile are
 * no obstacle: they do not change what the pool is.
 */
@ApplicationScoped
public class SetPoolCapacity {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final PoolRepository pools;
  private final PoolLedger ledger;
  private final FirmPower firmPower;
  private final CapacityHistory history;
  private final DatabaseClock clock;

  SetPoolCapacity(
      Mutations mutations,
      ParkLookup parks,
      PoolRepository pools,
      PoolLedger ledger,
      FirmPower firmPower,
      CapacityHistory history,
      DatabaseClock clock) {
    this.mutations = mutations;
    this.parks = parks;
    this.pools = pools;
    this.ledger = ledger;
    this.firmPower = firmPower;
    this.history = history;
    this.clock = clock;
  }

  public UtilityPool run(SetPoolCapacityRequest request) {
    return mutations.run(
        request, request.getRequestId(), UtilityPool.getDefaultInstance(), this::set);
  }

  private UtilityPool set(SetPoolCapacityRequest request) {
    String id = request.getId();
    PoolRecord pool = NotFound.unless(pools.lock(List.of(id)).get(id), "utility pool", id);
    Caller.current().requireRegion(parks.regionOfPark(pool.parkId));
    EntityTag.requireContent(request.getEtag(), pool.contentVersion);
    Instant now = clock.now();
    ledger.endDue(pool, now);
    BigDecimal capacity = new BigDecimal(request.getCapacity());
    if (capacity.compareTo(pool.claimed()) < 0) {
      throw Rejection.of(ErrorReason.CAPACITY_BELOW_CLAIMS)
          .with("poolId", id)
          .with("claimed", Decimals.quantity(pool.claimed()));
    }
    firmPower.check(pool, capacity);
    BigDecimal before = pool.capacity;
    pool.capacity = capacity;
    pool.contentVersion++;
    pools.flush();
    UtilityPool changed = PoolMapping.message(pool, BigDecimal.ZERO);
    history.append(changed, before, request.getExplanation(), now);
    return changed;
  }
}
