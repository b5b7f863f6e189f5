package io.chengjie.park.factories;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The items that were done. */
@ApplicationScoped
class ReadinessRepository implements PanacheRepositoryBase<ReadinessRecord, String> {

  /** Empty while the item is open. */
  Optional<ReadinessRecord> done(String unitId, String itemCode) {
    return find("unitId = ?1 and itemCode = ?2 and reopenedAt is null", unitId, itemCode)
        .firstResultOptional();
  }
}
