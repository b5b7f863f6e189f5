package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best block on a contiguous piece of ground. Every connected set of units is looked at
 * once, until the budget is used up: exact where the ground is small. Where it is not, the answer
 * is still a block that fits, only perhaps not the best; and there is an answer whenever the ground
 * is large enough.
 */
final class BlockSearch {
  private static final int BUDGET = 20_000;
  private static final int MOST_UNITS = 40;

  private final Ground part;
  private final BigDecimal need;

  /** Steps are dearer on large ground, so that there are fewer of them. */
  private final int budget;

  private int steps;
  private @Nullable Block best;

  private BlockSearch(Ground part, BigDecimal need) {
    this.part = part;
    this.need = need;
    this.budget = BUDGET * MOST_UNITS / Math.max(MOST_UNITS, part.units().size());
  }

  /** Empty when no contiguous part is large enough. */
  static Optional<Block> best(Ground ground, BigDecimal need) {
    return ground.parts().stream()
        .filter(part -> part.area().compareTo(need) >= 0)
        .map(part -> new BlockSearch(part, need).search())
        .min(Block.BEST_FIRST);
  }

  private Block search() {
    offer(trimmed());
    List<FreeUnit> units = part.units();
    Set<String> seen = new HashSet<>();
    for (FreeUnit root : units) {
      seen.add(root.id());
      Set<String> known = new HashSet<>(seen);
      List<FreeUnit> edge = fresh(root, known);
      grow(List.of(root), edge, known);
    }
    return best == null ? trimmed() : best;
  }

  /**
   * @param edge units that may still join; those before the chosen one may not join any more, so no
   *     set is seen twice
   * @param known units that are in the block, on the edge, or ruled out
   */
  private void grow(List<FreeUnit> block, List<FreeUnit> edge, Set<String> known) {
    steps++;
    if (Ground.area(block).compareTo(need) >= 0) {
      offer(Block.of(block, need));
      return;
    }
    if (block.size() == MOST_UNITS || cannotWin(block)) {
      return;
    }
    for (int i = 0; i < edge.size() && steps < budget; i++) {
      FreeUnit next = edge.get(i);
      Set<String> nextKnown = new HashSet<>(known);
      List<FreeUnit> nextEdge = new ArrayList<>(edge.subList(i + 1, edge.size()));
      nextEdge.addAll(fresh(next, nextKnown));
      List<FreeUnit> larger = new ArrayList<>(block);
      larger.add(next);
      grow(larger, nextEdge, nextKnown);
    }
  }

  /** Nothing wastes less than nothing: then only fewer units can win. */
  private boolean cannotWin(List<FreeUnit> block) {
    return best != null && best.waste().signum() == 0 && block.size() >= best.units().size();
  }

  private List<FreeUnit> fresh(FreeUnit unit, Set<String> known) {
    List<FreeUnit> fresh = new ArrayList<>();
    for (FreeUnit other : part.units()) {
      if (part.adjacent(unit, other) && known.add(other.id())) {
        fresh.add(other);
      }
    }
    return fresh;
  }

  private void offer(Block block) {
    if (best == null || Block.BEST_FIRST.compare(block, best) < 0) {
      best = block;
    }
  }

  /**
   * All of the ground, less what can be left out, the smallest first, so that a fit is always at
   * hand.
   */
  private Block trimmed() {
    List<FreeUnit> kept = new ArrayList<>(part.units());
    for (FreeUnit unit :
        part.units().stream().sorted(Comparator.comparing(FreeUnit::areaSquareMetres)).toList()) {
      List<FreeUnit> fewer = new ArrayList<>(kept);
      fewer.remove(unit);
      if (Ground.area(fewer).compareTo(need) >= 0 && part.of(fewer).isContiguous()) {
        kept = fewer;
      }
    }
    return Block.of(kept, need);
  }
}
