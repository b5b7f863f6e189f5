package io.chengjie.park.claims;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** The holds. */
@ApplicationScoped
class HoldRepository implements PanacheRepositoryBase<HoldRecord, String> {

  /**
   * Locks one hold until the transaction ends.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  HoldRecord lock(String id) {
    return NotFound.unless(findById(id, LockModeType.PESSIMISTIC_WRITE), "hold", id);
  }

  /** Ids of the project's holds that are live at the moment, oldest first. */
  List<String> liveOf(String projectId, Instant now) {
    return getEntityManager()
        .createQuery(
            "select h.id from HoldRecord h"
                + " where h.projectId = :project and h.state = HELD and h.expiresAt > :now"
                + " order by h.id",
            String.class)
        .setParameter("project", projectId)
        .setParameter("now", now)
        .getResultList();
  }

  /** Lets nobody else count or place holds of the project until the transaction ends. */
  void lockProject(String projectId) {
    getEntityManager()
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:project, 0)) AS text)",
            Tuple.class)
        .setParameter("project", projectId)
        .getSingleResult();
  }

  /** Locks holds that ran out and passes over those that somebody else works on. */
  @SuppressWarnings("unchecked") // a native query of one entity
  List<HoldRecord> lockDue(int limit) {
    return getEntityManager()
        .createNativeQuery(
            "SELECT * FROM hold WHERE state = 'HELD' AND expires_at <= clock_timestamp()"
                + " ORDER BY expires_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED",
            HoldRecord.class)
        .setParameter("limit", limit)
        .getResultList();
  }
}
