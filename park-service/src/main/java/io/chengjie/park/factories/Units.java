package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.parks.NotFound;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.space.Spaces;
import io.chengjie.proto.common.v1.ViolationReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a unit together with its place among its neighbours. */
@ApplicationScoped
class Units {
  private final UnitRepository units;
  private final Spaces spaces;
  private final EntityManager entityManager;

  Units(UnitRepository units, Spaces spaces, EntityManager entityManager) {
    this.units = units;
    this.spaces = spaces;
    this.entityManager = entityManager;
  }

  /**
   * @param adjacentIds units of the same zone
   */
  void store(UnitRecord unit, SpaceSite site, List<String> adjacentIds) {
    TreeSet<String> neighbours = new TreeSet<>(adjacentIds);
    Map<String, UnitRecord> known = lock(neighbours);
    for (String id : neighbours) {
      NotFound.unless(known.get(id), "unit", id);
    }
    refuseOtherZones(unit, adjacentIds, known);
    spaces.record(site);
    units.persistAndFlush(unit);
    for (String id : neighbours) {
      entityManager.persist(AdjacencyRecord.of(unit.id, id));
      entityManager.persist(AdjacencyRecord.of(id, unit.id));
    }
    raiseVersions(neighbours);
  }

  private Map<String, UnitRecord> lock(TreeSet<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("from UnitRecord where id in :ids order by id", UnitRecord.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .collect(Collectors.toMap(neighbour -> neighbour.id, Function.identity()));
  }

  /** The neighbours' content changed too, and with it their version. */
  private void raiseVersions(TreeSet<String> ids) {
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("update UnitRecord u set u.version = u.version + 1 where u.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  private static void refuseOtherZones(
      UnitRecord unit, List<String> adjacentIds, Map<String, UnitRecord> known) {
    Violations violations = new Violations();
    for (int i = 0; i < adjacentIds.size(); i++) {
      UnitRecord neighbour = known.get(adjacentIds.get(i));
      if (neighbour != null && !neighbour.zoneId.equals(unit.zoneId)) {
        violations.add(
            "unit.adjacentUnitIds[" + i + "]", ViolationReason.RULE_BROKEN, "rule", "same zone");
      }
    }
    violations.throwIfAny();
  }
}
