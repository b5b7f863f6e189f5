package io.chengjie.park.pools;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left when one circuit fails (N−1) is never more than what both bring: the rule between
 * the two power pools of a park or a zone. The database holds it too, whatever happens at the same
 * time. Joins the current transaction.
 */
@ApplicationScoped
class FirmPower {
  private final EntityManager entityManager;

  FirmPower(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * @param capacity that the pool is about to have
   * @throws Rejection FIRM_ABOVE_POWER
   */
  void check(PoolRecord pool, BigDecimal capacity) {
    Optional<BigDecimal> other = otherOf(pool);
    if (other.isEmpty()) {
      return;
    }
    boolean isFirm = pool.kind == UtilityPool.Kind.POWER_FIRM_KVA;
    BigDecimal firm = isFirm ? capacity : other.get();
    BigDecimal power = isFirm ? other.get() : capacity;
    if (firm.compareTo(power) > 0) {
      throw Rejection.of(ErrorReason.FIRM_ABOVE_POWER)
          .with("power", Decimals.quantity(power))
          .with("firm", Decimals.quantity(firm));
    }
  }

  private Optional<BigDecimal> otherOf(PoolRecord pool) {
    UtilityPool.Kind other = other(pool.kind);
    if (other == null) {
      return Optional.empty();
    }
    List<BigDecimal> capacity =
        entityManager
            .createQuery(
                "select p.capacity from PoolRecord p where p.parkId = :park and p.kind = :kind"
                    + " and p.zoneId is not distinct from :zone",
                BigDecimal.class)
            .setParameter("park", pool.parkId)
            .setParameter("kind", other)
            .setParameter("zone", pool.zoneId)
            .getResultList();
    return capacity.stream().findFirst();
  }

  private static UtilityPool.@Nullable Kind other(UtilityPool.Kind kind) {
    return switch (kind) {
      case POWER_KVA -> UtilityPool.Kind.POWER_FIRM_KVA;
      case POWER_FIRM_KVA -> UtilityPool.Kind.POWER_KVA;
      default -> null;
    };
  }
}
