package io.chengjie.park.demonstration;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The demonstration zones. */
@ApplicationScoped
class DemonstrationZoneRepository
    implements PanacheRepositoryBase<DemonstrationZoneRecord, String> {
  /**
   * The row, locked until the transaction ends.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  DemonstrationZoneRecord locked(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "demonstration zone", id);
  }

  /** Counts the version up: the members are content of the zone. */
  void membersChanged(DemonstrationZoneRecord zone) {
    getEntityManager().lock(zone, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }
}
