package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Free units and which of them lie side by side.
 *
 * @param neighbours by unit id; may name units that are not part of this ground
 */
record Ground(List<FreeUnit> units, Map<String, Set<String>> neighbours) {
  Ground {
    units = units.stream().sorted(Comparator.comparing(FreeUnit::id)).toList();
  }

  Ground where(Predicate<FreeUnit> fit) {
    return new Ground(units.stream().filter(fit).toList(), neighbours);
  }

  Ground of(List<FreeUnit> some) {
    return new Ground(some, neighbours);
  }

  boolean adjacent(FreeUnit one, FreeUnit other) {
    return neighbours.getOrDefault(one.id(), Set.of()).contains(other.id());
  }

  /** The largest contiguous area in square metres. */
  BigDecimal largest() {
    return parts().stream()
        .map(Ground::area)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** The contiguous parts. */
  List<Ground> parts() {
    Map<String, FreeUnit> open = new LinkedHashMap<>();
    units.forEach(unit -> open.put(unit.id(), unit));
    List<Ground> parts = new ArrayList<>();
    while (!open.isEmpty()) {
      parts.add(partOf(open.values().iterator().next(), open));
    }
    return parts;
  }

  boolean isContiguous() {
    return parts().size() == 1;
  }

  BigDecimal area() {
    return area(units);
  }

  static BigDecimal area(List<FreeUnit> units) {
    return units.stream().map(FreeUnit::areaSquareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Ground partOf(FreeUnit first, Map<String, FreeUnit> open) {
    List<FreeUnit> part = new ArrayList<>();
    Deque<FreeUnit> edge = new ArrayDeque<>();
    edge.add(first);
    open.remove(first.id());
    while (!edge.isEmpty()) {
      FreeUnit unit = edge.remove();
      part.add(unit);
      for (String id : neighbours.getOrDefault(unit.id(), Set.of())) {
        FreeUnit next = open.remove(id);
        if (next != null) {
          edge.add(next);
        }
      }
    }
    return new Ground(part, neighbours);
  }
}
