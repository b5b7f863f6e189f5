package io.chengjie.park.factories;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The buildings. */
@ApplicationScoped
class BuildingRepository implements PanacheRepositoryBase<BuildingRecord, String> {

  /**
   * For a change of the building.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  BuildingRecord getLocked(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "building", id);
  }

  /**
   * For a change of its units, which take their day from it: it does not change meanwhile.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  BuildingRecord getForUnits(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_READ), "building", id);
  }
}
