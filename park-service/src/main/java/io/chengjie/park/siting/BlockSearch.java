package io.chengjie.park.siting;

import io.chengjie.park.space.Vacancy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the best block on a piece of ground. First a block is grown from each unit, so that there
 * is an answer whenever the ground is large enough; then every connected set of units is looked at
 * once, the sets of few units first, until the budget is used up. Where it lasts, the block is the
 * best and says so; where it does not, it still fits, and beats all smaller sets.
 */
final class BlockSearch {
  private static final int MOST_UNITS = 40;

  private final Ground<?> ground;
  private final long need;
  private final int budget;
  private final int[] roots;
  private final long largestUnit;

  private final int[] block;
  private final int[][] edges;
  private final boolean[] known;

  /** Sets of more units are cut. */
  private int most;

  private boolean cut;
  private int steps;

  private int[] best = {};
  private long bestWaste = Long.MAX_VALUE;

  private BlockSearch(Ground<?> ground, long need, int budget) {
    this.ground = ground;
    this.need = need;
    this.budget = budget;
    this.roots = roots();
    this.largestUnit = Arrays.stream(roots).mapToLong(ground::areaOf).max().orElse(0);
    this.block = new int[ground.size() + 1];
    this.edges = new int[MOST_UNITS + 1][];
    this.known = new boolean[ground.size()];
  }

  /**
   * Empty when no contiguous part is large enough.
   *
   * @param need in square metres
   * @param budget steps to take at most
   */
  static Optional<Block> best(Ground<?> ground, BigDecimal need, int budget) {
    BlockSearch search = new BlockSearch(ground, Ground.hundredths(need), budget);
    if (search.roots.length == 0) {
      return Optional.empty();
    }
    boolean proven = ground.isApart() ? search.takeSmallest() : search.search();
    List<Vacancy> spaces = Arrays.stream(search.best).<Vacancy>mapToObj(ground::unit).toList();
    return Optional.of(Block.of(spaces, need, proven));
  }

  /** Units of parts that are large enough. */
  private int[] roots() {
    BitSet open = ground.all();
    BitSet large = new BitSet();
    for (int unit = open.nextSetBit(0); unit >= 0; unit = open.nextSetBit(unit)) {
      BitSet part = ground.part(unit, open);
      if (ground.sum(part) >= need) {
        large.or(part);
      }
    }
    return large.stream().toArray();
  }

  /** Where nothing lies side by side, that is the best there is. */
  private boolean takeSmallest() {
    for (int root : roots) {
      if (ground.areaOf(root) - need < bestWaste) {
        bestWaste = ground.areaOf(root) - need;
        best = new int[] {root};
      }
    }
    return true;
  }

  /** Whether every set was compared. */
  private boolean search() {
    for (int i = 0; i < roots.length && (i == 0 || steps < budget / 4); i++) {
      growFrom(roots[i]);
    }
    trim();
    int widen = 1;
    most = fewest();
    while (most <= MOST_UNITS && steps < budget) {
      cut = false;
      for (int i = 0; i < roots.length && steps < budget; i++) {
        lookAtSetsFrom(roots[i]);
      }
      if (steps < budget && (!cut || bestWaste == 0 && best.length <= most)) {
        return true;
      }
      most = most == MOST_UNITS ? MOST_UNITS + 1 : Math.min(MOST_UNITS, most + widen);
      widen *= 2;
    }
    return false;
  }

  /** No block has fewer units: the largest ones do not suffice. */
  private int fewest() {
    long[] areas = Arrays.stream(roots).mapToLong(ground::areaOf).sorted().toArray();
    long sum = 0;
    int count = 0;
    while (sum < need && count < areas.length) {
      count++;
      sum += areas[areas.length - count];
    }
    return Math.max(1, count);
  }

  private void growFrom(int root) {
    BitSet in = new BitSet();
    BitSet edge = new BitSet();
    int size = 0;
    long sum = 0;
    int next = root;
    while (next >= 0) {
      steps++;
      in.set(next);
      edge.clear(next);
      block[size++] = next;
      sum += ground.areaOf(next);
      if (sum >= need) {
        offer(size, sum);
        return;
      }
      for (int other : ground.neighboursOf(next)) {
        edge.set(other, !in.get(other));
      }
      next = bestOf(edge, need - sum);
    }
  }

  /** The smallest unit that fills the gap, else the largest. */
  private int bestOf(BitSet edge, long gap) {
    int found = -1;
    for (int unit = edge.nextSetBit(0); unit >= 0; unit = edge.nextSetBit(unit + 1)) {
      if (found < 0 || fillsBetter(ground.areaOf(unit), ground.areaOf(found), gap)) {
        found = unit;
      }
    }
    return found;
  }

  private static boolean fillsBetter(long area, long other, long gap) {
    return other >= gap ? area >= gap && area < other : area > other;
  }

  /** Leaves out what the block does not need, the largest units first. */
  private void trim() {
    BitSet kept = new BitSet();
    Arrays.stream(best).forEach(kept::set);
    List<Integer> largestFirst =
        IntStream.of(best)
            .boxed()
            .sorted(Comparator.comparing((Integer unit) -> -ground.areaOf(unit)))
            .toList();
    for (int unit : largestFirst) {
      BitSet fewer = (BitSet) kept.clone();
      fewer.clear(unit);
      boolean fits = ground.areaOf(unit) <= ground.sum(kept) - need && !fewer.isEmpty();
      if (fits && isContiguous(fewer)) {
        kept = fewer;
      }
    }
    int[] units = kept.stream().toArray();
    System.arraycopy(units, 0, block, 0, units.length);
    offer(units.length, ground.sum(kept));
  }

  private boolean isContiguous(BitSet some) {
    BitSet open = (BitSet) some.clone();
    ground.part(open.nextSetBit(0), open);
    return open.isEmpty();
  }

  /** All connected sets whose first unit is the root. */
  private void lookAtSetsFrom(int root) {
    int[] edge = new int[ground.size()];
    int size = 0;
    for (int other : ground.neighboursOf(root)) {
      if (other > root) {
        known[other] = true;
        edge[size++] = other;
      }
    }
    known[root] = true;
    block[0] = root;
    grow(1, ground.areaOf(root), edge, size);
    known[root] = false;
    for (int i = 0; i < size; i++) {
      known[edge[i]] = false;
    }
  }

  /**
   * @param edge units that may still join; those before the chosen one may not join any more, so no
   *     set is seen twice
   */
  private void grow(int size, long sum, int[] edge, int edgeSize) {
    steps++;
    if (sum >= need) {
      offer(size, sum);
      return;
    }
    if (sum + (most - size) * largestUnit < need) {
      cut = true;
      return;
    }
    if (bestWaste == 0 && size >= best.length) {
      return;
    }
    for (int i = 0; i < edgeSize && steps < budget; i++) {
      int next = edge[i];
      int[] nextEdge = edgeAt(size);
      int kept = edgeSize - i - 1;
      System.arraycopy(edge, i + 1, nextEdge, 0, kept);
      int nextSize = kept;
      for (int other : ground.neighboursOf(next)) {
        if (other > block[0] && !known[other]) {
          known[other] = true;
          nextEdge[nextSize++] = other;
        }
      }
      block[size] = next;
      grow(size + 1, sum + ground.areaOf(next), nextEdge, nextSize);
      for (int fresh = kept; fresh < nextSize; fresh++) {
        known[nextEdge[fresh]] = false;
      }
    }
  }

  private int[] edgeAt(int depth) {
    if (edges[depth] == null) {
      edges[depth] = new int[ground.size()];
    }
    return edges[depth];
  }

  /** Waste, units, floors, ids: as {@link Block#BEST_FIRST} has it. */
  private void offer(int size, long sum) {
    long waste = sum - need;
    int byRank = Long.compare(waste, bestWaste);
    byRank = byRank == 0 ? Integer.compare(size, best.length) : byRank;
    if (byRank > 0) {
      return;
    }
    int[] offered = Arrays.copyOf(block, size);
    Arrays.sort(offered);
    byRank = byRank == 0 ? Long.compare(floors(offered), floors(best)) : byRank;
    byRank = byRank == 0 ? Arrays.compare(offered, best) : byRank;
    if (byRank < 0) {
      best = offered;
      bestWaste = waste;
    }
  }

  private long floors(int[] some) {
    return Arrays.stream(some).map(unit -> Block.floor(ground.unit(unit))).distinct().count();
  }
}
