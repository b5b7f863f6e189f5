package io.chengjie.park.factories;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether units hang together by adjacency. */
final class Contiguity {
  private Contiguity() {}

  /**
   * A unit that cannot be reached from the others inside the group; empty when all hang together.
   *
   * @param neighbours by unit id; may name units outside the group
   */
  static Optional<String> broken(Collection<String> group, Map<String, Set<String>> neighbours) {
    TreeSet<String> open = new TreeSet<>(group);
    return open.isEmpty()
        ? Optional.empty()
        : beyond(open.getFirst(), open, neighbours).stream().findFirst();
  }

  /**
   * Units of the group that cannot be reached from one of them inside the group.
   *
   * @param neighbours by unit id; may name units outside the group
   */
  static SortedSet<String> beyond(
      String from, Collection<String> group, Map<String, Set<String>> neighbours) {
    TreeSet<String> open = new TreeSet<>(group);
    open.remove(from);
    Deque<String> edge = new ArrayDeque<>(List.of(from));
    while (!edge.isEmpty()) {
      for (String next : neighbours.getOrDefault(edge.remove(), Set.of())) {
        if (open.remove(next)) {
          edge.add(next);
        }
      }
    }
    return open;
  }
}
