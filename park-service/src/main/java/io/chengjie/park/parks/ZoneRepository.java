package io.chengjie.park.parks;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** The zones. */
@ApplicationScoped
class ZoneRepository implements PanacheRepositoryBase<ZoneRecord, String> {
  /** Those that are there, in one statement that needs no new plan for each number of ids. */
  List<ZoneRecord> of(Collection<String> ids) {
    return getEntityManager()
        .unwrap(Session.class)
        .findMultiple(ZoneRecord.class, List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The row, locked until the transaction ends.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  ZoneRecord locked(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "zone", id);
  }
}
