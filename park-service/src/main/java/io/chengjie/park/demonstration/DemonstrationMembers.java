package io.chengjie.park.demonstration;

import io.chengjie.park.values.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Which regions belong to a demonstration zone. Joins the current transaction. */
@ApplicationScoped
public class DemonstrationMembers {
  private final EntityManager entityManager;

  DemonstrationMembers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Their codes, six digits; one statement. None of them contains another.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  public List<String> of(String demonstrationZoneId, LocalDate day) {
    List<Object[]> found =
        entityManager
            .createQuery(
                "select z.id, m.regionCode from DemonstrationZoneRecord z"
                    + " left join MemberRecord m on m.demonstrationZoneId = z.id"
                    + " and m.memberFrom <= :day and (m.memberUntil is null or m.memberUntil > :day)"
                    + " where z.id = :id order by m.regionCode",
                Object[].class)
            .setParameter("id", demonstrationZoneId)
            .setParameter("day", day)
            .getResultList();
    if (found.isEmpty()) {
      throw NotFound.of("demonstration zone", demonstrationZoneId);
    }
    return found.stream().map(row -> (String) row[1]).filter(Objects::nonNull).toList();
  }
}
