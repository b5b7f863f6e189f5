package io.chengjie.park.parks;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The parks. */
@ApplicationScoped
class ParkRepository implements PanacheRepositoryBase<ParkRecord, String> {
  /**
   * The row, locked until the transaction ends.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  ParkRecord locked(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "park", id);
  }
}
