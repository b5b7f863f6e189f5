package io.chengjie.park.parks;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Park.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a park its place below another. Explains what the database would refuse; where two changes
 * race, the database decides.
 */
@ApplicationScoped
class ParkHierarchy {
  private static final String CHAIN =
      """
      WITH RECURSIVE chain (id, parent_park_id, steps) AS (
        SELECT id, parent_park_id, 1 FROM park WHERE id = :id
        UNION ALL
        SELECT p.id, p.parent_park_id, steps + 1 FROM park p JOIN chain ON p.id = chain.parent_park_id
        WHERE steps < :deepest
      )
      SELECT id FROM chain""";

  private final ParkRepository parks;
  private final EntityManager entityManager;

  ParkHierarchy(ParkRepository parks, EntityManager entityManager) {
    this.parks = parks;
    this.entityManager = entityManager;
  }

  /**
   * The park that another one may stand below with this level; null for none. Locked against
   * change.
   *
   * @throws Rejection RESOURCE_NOT_FOUND, PARK_HIERARCHY_CYCLE, PARK_LEVEL_ABOVE_PARENT
   */
  @Nullable ParkRecord parentFor(String parkId, Park park) {
    if (!park.hasParentParkId()) {
      return null;
    }
    String id = park.getParentParkId();
    ParkRecord parent =
        NotFound.unless(parks.findById(id, LockModeType.PESSIMISTIC_READ), "park", id);
    refuse(
        HierarchyRule.refusal(
            parkId,
            park.getLevel(),
            new HierarchyRule.Above(parent.id, parent.level, chain(parent.id))));
    return parent;
  }

  /**
   * @throws Rejection PARK_LEVEL_ABOVE_PARENT when a park below would have a higher level than this
   *     one
   */
  void requireFitsAboveOthers(String parkId, Level level) {
    refuse(HierarchyRule.refusal(parkId, level, parks.list("parentParkId", parkId)));
  }

  private List<String> chain(String id) {
    List<?> rows =
        entityManager
            .createNativeQuery(CHAIN, Tuple.class)
            .setParameter("id", id)
            .setParameter("deepest", HierarchyRule.DEEPEST)
            .getResultList();
    return rows.stream().map(row -> ((Tuple) row).get(0, String.class)).toList();
  }

  private static void refuse(Optional<Rejection> refusal) {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }
}
