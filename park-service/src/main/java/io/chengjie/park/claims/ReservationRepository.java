package io.chengjie.park.claims;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** The reservations and tombstones. */
@ApplicationScoped
class ReservationRepository implements PanacheRepositoryBase<ReservationRecord, String> {

  /**
   * Locks one reservation until the transaction ends.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  ReservationRecord lock(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "reservation", id);
  }

  /**
   * Stores a pending reservation, waiting for whoever stores the same id.
   *
   * @return false when there is one of this id
   */
  boolean insertPending(String id, String holdId, String projectId) {
    return getEntityManager()
            .createNativeQuery(
                "INSERT INTO reservation (id, hold_id, project_id, state, created_at)"
                    + " VALUES (:id, :hold, :project, 'PENDING', clock_timestamp()) ON CONFLICT DO NOTHING")
            .setParameter("id", id)
            .setParameter("hold", holdId)
            .setParameter("project", projectId)
            .executeUpdate()
        == 1;
  }

  /**
   * Remembers that a reservation may never be made.
   *
   * @return false when there is one of this id
   */
  boolean insertTombstone(String id, String projectId) {
    return getEntityManager()
            .createNativeQuery(
                "INSERT INTO reservation (id, project_id, state, created_at, decided_at)"
                    + " VALUES (:id, :project, 'VOIDED', clock_timestamp(), clock_timestamp())"
                    + " ON CONFLICT DO NOTHING")
            .setParameter("id", id)
            .setParameter("project", projectId)
            .executeUpdate()
        == 1;
  }

  /** Pending reservations made before the moment, oldest first, after the given position. */
  List<ReservationRecord> pending(
      Instant madeBefore, Instant afterTime, String afterId, int limit) {
    return find(
            "state = PENDING and createdAt <= ?1"
                + " and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by createdAt, id",
            madeBefore,
            afterTime,
            afterId)
        .range(0, limit - 1)
        .list();
  }
}
