package io.chengjie.park.pools;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The plans. They change only while the row of their pool is locked. */
@ApplicationScoped
class PlannedCapacityRepository implements PanacheRepositoryBase<PlannedCapacityRecord, String> {

  /** Neither cancelled nor written into the capacity of their pool, the next first. */
  List<PlannedCapacityRecord> pendingOf(Collection<String> poolIds) {
    return poolIds.isEmpty()
        ? List.of()
        : list("poolId in ?1 and claimable is not null order by poolId, effectiveOn", poolIds);
  }

  void settle(String poolId, LocalDate today, Instant now) {
    update(
        "claimable = null, settledAt = ?1"
            + " where poolId = ?2 and claimable is not null and effectiveOn <= ?3",
        now,
        poolId,
        today);
  }

  /**
   * @return how many there were: one or none
   */
  int cancel(String poolId, LocalDate day, String explanation, String by, Instant now) {
    return update(
        "claimable = null, cancelledAt = ?1, cancelledBy = ?2, cancelExplanation = ?3"
            + " where poolId = ?4 and claimable is not null and effectiveOn = ?5",
        now,
        by,
        explanation,
        poolId,
        day);
  }
}
