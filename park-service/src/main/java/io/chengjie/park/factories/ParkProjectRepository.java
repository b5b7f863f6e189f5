package io.chengjie.park.factories;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** The park projects and their units. */
@ApplicationScoped
class ParkProjectRepository implements PanacheRepositoryBase<ParkProjectRecord, String> {

  /**
   * For a change of its units.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  ParkProjectRecord getLocked(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "park project", id);
  }

  void raiseVersion(ParkProjectRecord project) {
    getEntityManager().lock(project, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Units of the park projects now, by tenant and unit. */
  List<ParkProjectUnitRecord> unitsOf(Collection<String> parkProjectIds) {
    return getEntityManager()
        .createQuery(
            "from ParkProjectUnitRecord m where m.parkProjectId in :ids and m.tenantUntil is null"
                + " order by m.parkProjectId, m.projectId, m.unitId",
            ParkProjectUnitRecord.class)
        .setParameter("ids", parkProjectIds)
        .getResultList();
  }

  /** Those of the units that belong to a park project now. */
  List<ParkProjectUnitRecord> memberships(Collection<String> unitIds) {
    return getEntityManager()
        .createQuery(
            "from ParkProjectUnitRecord m where m.unitId in :ids and m.tenantUntil is null"
                + " order by m.unitId",
            ParkProjectUnitRecord.class)
        .setParameter("ids", unitIds)
        .getResultList();
  }
}
