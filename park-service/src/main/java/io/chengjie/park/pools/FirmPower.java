package io.chengjie.park.pools;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is left when one circuit fails (N−1) is never more than what both bring, today and on every
 * day for which a change is planned: the rule between the two power pools of a park or a zone. The
 * database holds it too, whatever happens at the same time. Joins the current transaction.
 */
@ApplicationScoped
class FirmPower {
  private final PlannedCapacities planned;
  private final DatabaseClock clock;
  private final EntityManager entityManager;

  FirmPower(PlannedCapacities planned, DatabaseClock clock, EntityManager entityManager) {
    this.clock = clock;
    this.planned = planned;
    this.entityManager = entityManager;
  }

  /**
   * @param timeline that the pool is about to have
   * @throws Rejection FIRM_ABOVE_POWER for the first day on which there would be too little
   */
  void check(PoolRecord pool, CapacityTimeline timeline) {
    Optional<PoolRecord> found = otherOf(pool);
    if (found.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.now(), BusinessZone.SHANGHAI);
    CapacityTimeline other = planned.timeline(found.get());
    boolean isFirm = pool.kind == UtilityPool.Kind.POWER_FIRM_KVA;
    CapacityTimeline firm = isFirm ? timeline : other;
    CapacityTimeline power = isFirm ? other : timeline;
    NavigableSet<LocalDate> days = new TreeSet<>(Set.of(today));
    days.addAll(firm.after(today).keySet());
    days.addAll(power.after(today).keySet());
    for (LocalDate day : days) {
      if (firm.on(day).compareTo(power.on(day)) > 0) {
        throw Rejection.of(ErrorReason.FIRM_ABOVE_POWER)
            .with("power", Decimals.quantity(power.on(day)))
            .with("firm", Decimals.quantity(firm.on(day)));
      }
    }
  }

  private Optional<PoolRecord> otherOf(PoolRecord pool) {
    UtilityPool.Kind other = other(pool.kind);
    if (other == null) {
      return Optional.empty();
    }
    return entityManager
        .createQuery(
            "from PoolRecord p where p.parkId = :park and p.kind = :kind"
                + " and p.zoneId is not distinct from :zone",
            PoolRecord.class)
        .setParameter("park", pool.parkId)
        .setParameter("kind", other)
        .setParameter("zone", pool.zoneId)
        .getResultStream()
        .findFirst();
  }

  private static UtilityPool.@Nullable Kind other(UtilityPool.Kind kind) {
    return switch (kind) {
      case POWER_KVA -> UtilityPool.Kind.POWER_FIRM_KVA;
      case POWER_FIRM_KVA -> UtilityPool.Kind.POWER_KVA;
      default -> null;
    };
  }
}
