package io.chengjie.policy.funds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of the reservations. */
@ApplicationScoped
class Reservations implements PanacheRepositoryBase<ReservationEntity, String> {
  private final EntityManager entityManager;

  Reservations(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * True when the row is new; false when there is one. Waits for a transaction that is about to
   * insert the same id, so of two calls with one id the second sees what the first did.
   */
  boolean claim(String id, String projectId, ReservationState state) {
    return entityManager
            .createNativeQuery(
                "INSERT INTO fund_reservation (id, project_id, state) VALUES (:id, :project,"
                    + " :state) ON CONFLICT (id) DO NOTHING")
            .setParameter("id", id)
            .setParameter("project", projectId)
            .setParameter("state", state.name())
            .executeUpdate()
        == 1;
  }

  /** The row, locked until the transaction ends. */
  Optional<ReservationEntity> lock(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Pending ones with their lines, oldest first, in two statements.
   *
   * @param minimumAgeSeconds by the database clock
   */
  List<ReservationEntity> pending(
      int minimumAgeSeconds, Instant afterTime, String afterId, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT id FROM fund_reservation WHERE state = 'PENDING'"
                    + " AND create_time <= clock_timestamp() - make_interval(secs => :age)"
                    + " AND (create_time, id) > (:time, :id) ORDER BY create_time, id LIMIT :limit",
                Tuple.class)
            .setParameter("age", minimumAgeSeconds)
            .setParameter("time", afterTime.atOffset(ZoneOffset.UTC))
            .setParameter("id", afterId)
            .setParameter("limit", limit)
            .getResultList();
    List<String> ids = rows.stream().map(row -> ((Tuple) row).get(0, String.class)).toList();
    return ids.isEmpty()
        ? List.of()
        : find(
                "select distinct r from ReservationEntity r left join fetch r.lines"
                    + " where r.id in (:ids) order by r.createTime, r.id",
                Parameters.with("ids", ids))
            .list();
  }
}
