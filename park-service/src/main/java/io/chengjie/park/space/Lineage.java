package io.chengjie.park.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which spaces came from which by splits and merges. Joins the current transaction. */
@ApplicationScoped
public class Lineage {
  /**
   * Where a space stands in the lineage.
   *
   * @param retiredAt when it was split or merged into others; null while it exists
   * @param predecessors what it was made of
   * @param successors what became of it
   */
  public record Kin(@Nullable Instant retiredAt, Set<String> predecessors, Set<String> successors) {
    /** A space that was neither split nor merged, nor came from it. */
    public static final Kin NONE = new Kin(null, Set.of(), Set.of());
  }

  private record Step(String oldId, String newId, Instant retiredAt) {}

  private final EntityManager entityManager;

  Lineage(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Kin by space id; a space that has none is missing. */
  public Map<String, Kin> of(Collection<String> spaceIds) {
    if (spaceIds.isEmpty()) {
      return Map.of();
    }
    List<Step> steps =
        entityManager
            .createQuery(
                "select l.oldId, l.newId, s.retiredAt from LineageRecord l"
                    + " join SpaceRecord s on s.id = l.oldId"
                    + " where l.oldId in :ids or l.newId in :ids",
                Object[].class)
            .setParameter("ids", spaceIds)
            .getResultStream()
            .map(row -> new Step((String) row[0], (String) row[1], (Instant) row[2]))
            .toList();
    Map<String, Kin> kin = new HashMap<>();
    for (Step step : steps) {
      kin.computeIfAbsent(step.oldId(), id -> kinOf(id, steps));
      kin.computeIfAbsent(step.newId(), id -> kinOf(id, steps));
    }
    kin.keySet().retainAll(Set.copyOf(spaceIds));
    return kin;
  }

  private static Kin kinOf(String id, List<Step> steps) {
    Set<String> predecessors =
        steps.stream()
            .filter(step -> step.newId().equals(id))
            .map(Step::oldId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> successors =
        steps.stream()
            .filter(step -> step.oldId().equals(id))
            .map(Step::newId)
            .collect(Collectors.toCollection(TreeSet::new));
    @Nullable Instant retiredAt =
        steps.stream()
            .filter(step -> step.oldId().equals(id))
            .map(Step::retiredAt)
            .findFirst()
            .orElse(null);
    return new Kin(retiredAt, predecessors, successors);
  }
}
