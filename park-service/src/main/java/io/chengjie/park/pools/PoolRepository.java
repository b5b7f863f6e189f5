package io.chengjie.park.pools;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pools. */
@ApplicationScoped
class PoolRepository implements PanacheRepositoryBase<PoolRecord, String> {

  /**
   * Locks the pools in the order of their ids until the transaction ends. Unknown ids are missing.
   */
  Map<String, PoolRecord> lock(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(Collectors.toMap(pool -> pool.id, Function.identity()));
  }
}
