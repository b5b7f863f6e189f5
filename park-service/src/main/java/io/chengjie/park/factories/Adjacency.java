package io.chengjie.park.factories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which units lie side by side, stored in both directions. Whoever changes it has locked the units
 * on both sides. Joins the current transaction.
 */
@ApplicationScoped
class Adjacency {
  private final EntityManager entityManager;

  Adjacency(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Neighbours by unit id, sorted; a unit that has none is missing. */
  Map<String, Set<String>> of(Collection<String> unitIds) {
    if (unitIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("from AdjacencyRecord a where a.unitId in :ids", AdjacencyRecord.class)
        .setParameter("ids", unitIds)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                pair -> pair.unitId,
                Collectors.mapping(
                    pair -> pair.adjacentUnitId, Collectors.toCollection(TreeSet::new))));
  }

  /**
   * @param others of whom none is its neighbour yet
   */
  void join(String unitId, Collection<String> others) {
    for (String other : others) {
      entityManager.persist(AdjacencyRecord.of(unitId, other));
      entityManager.persist(AdjacencyRecord.of(other, unitId));
    }
  }

  void part(String unitId, Collection<String> others) {
    if (!others.isEmpty()) {
      delete("a.unitId = :id and a.adjacentUnitId in :others", unitId, others);
      delete("a.adjacentUnitId = :id and a.unitId in :others", unitId, others);
    }
  }

  /** Takes the units out from among their neighbours. */
  void remove(List<String> unitIds) {
    entityManager
        .createQuery(
            "delete from AdjacencyRecord a where a.unitId in :ids or a.adjacentUnitId in :ids")
        .setParameter("ids", unitIds)
        .executeUpdate();
  }

  private void delete(String where, String unitId, Collection<String> others) {
    entityManager
        .createQuery("delete from AdjacencyRecord a where " + where)
        .setParameter("id", unitId)
        .setParameter("others", others)
        .executeUpdate();
  }
}
