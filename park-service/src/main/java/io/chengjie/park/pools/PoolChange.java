package io.chengjie.park.pools;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What every change of a capacity begins and ends with. Claims that come meanwhile are no obstacle:
 * they do not change what the pool is. Joins the current transaction.
 */
@ApplicationScoped
class PoolChange {
  /**
   * A locked pool, brought up to date.
   *
   * @param now by the database clock, after the lock
   */
  record Opened(PoolRecord pool, Instant now) {
    LocalDate today() {
      return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    }
  }

  private final ParkLookup parks;
  private final PoolRepository pools;
  private final PoolLedger ledger;
  private final FirmPower firmPower;
  private final DatabaseClock clock;
  private final EventLog events;

  PoolChange(
      ParkLookup parks,
      PoolRepository pools,
      PoolLedger ledger,
      FirmPower firmPower,
      DatabaseClock clock,
      EventLog events) {
    this.parks = parks;
    this.pools = pools;
    this.ledger = ledger;
    this.firmPower = firmPower;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @throws Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE, ETAG_MISMATCH
   */
  Opened open(String id, String etag) {
    PoolRecord pool = NotFound.unless(pools.lock(List.of(id)).get(id), "utility pool", id);
    Caller.current().requireRegion(parks.regionOfPark(pool.parkId));
    EntityTag.requireContent(etag, pool.contentVersion);
    Instant now = clock.now();
    ledger.bringUpToDate(pool, now);
    return new Opened(pool, now);
  }

  /**
   * @throws Rejection CAPACITY_BELOW_CLAIMS, FIRM_ABOVE_POWER, on any day from today on
   */
  void check(Opened opened, CapacityTimeline timeline) {
    PoolRecord pool = opened.pool();
    BigDecimal claimed = pool.claimed();
    if (timeline.leastFrom(opened.today()).compareTo(claimed) < 0) {
      throw Rejection.of(ErrorReason.CAPACITY_BELOW_CLAIMS)
          .with("poolId", pool.id)
          .with("claimed", Decimals.quantity(claimed));
    }
    firmPower.check(pool, timeline);
  }

  /** Counts the version up and tells of the change. */
  UtilityPool close(Opened opened, CapacityTimeline timeline, String event) {
    PoolRecord pool = opened.pool();
    pool.contentVersion++;
    pools.flush();
    UtilityPool changed = PoolMapping.message(pool, BigDecimal.ZERO, timeline, opened.today());
    events.append("utilityPools", pool.id, event, changed);
    return changed;
  }
}
