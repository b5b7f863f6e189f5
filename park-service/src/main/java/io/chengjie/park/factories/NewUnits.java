package io.chengjie.park.factories;

import io.chengjie.park.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stores units among their neighbours. Joins the current transaction. */
@ApplicationScoped
class NewUnits {
  private final Units units;
  private final UnitRepository rows;
  private final Adjacency adjacency;
  private final Spaces spaces;
  private final EntityManager entityManager;

  NewUnits(
      Units units,
      UnitRepository rows,
      Adjacency adjacency,
      Spaces spaces,
      EntityManager entityManager) {
    this.units = units;
    this.rows = rows;
    this.adjacency = adjacency;
    this.spaces = spaces;
    this.entityManager = entityManager;
  }

  /**
   * Records a unit and its space.
   *
   * @param neighbours locked
   */
  void record(UnitRecord unit, BuildingRecord building, Collection<String> neighbours) {
    spaces.record(UnitMapping.site(unit, building));
    rows.persistAndFlush(unit);
    adjacency.join(unit.id, neighbours);
    units.raiseVersions(neighbours);
  }

  /**
   * Puts units, whose spaces are recorded already, in the place of others.
   *
   * @param wiring all neighbours of each new unit, other new ones among them on both sides
   * @param outer what lay beside the old ones; locked
   */
  void replace(
      List<String> oldIds,
      List<UnitRecord> replacements,
      Map<String, Set<String>> wiring,
      Set<String> outer) {
    adjacency.remove(oldIds);
    rows.persist(replacements);
    entityManager.flush();
    wiring.forEach(
        (id, neighbours) -> {
          Set<String> once = new TreeSet<>(neighbours);
          once.removeIf(other -> wiring.containsKey(other) && other.compareTo(id) < 0);
          adjacency.join(id, once);
        });
    Set<String> changed = new TreeSet<>(outer);
    changed.addAll(oldIds);
    units.raiseVersions(changed);
  }
}
