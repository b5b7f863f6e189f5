package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeGround;
import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.space.Vacancy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Free units, or parcels, in the order of their ids and which of them lie side by side. Sets of
 * them are bits by position; areas are counted in hundredths of a square metre, so that sums are
 * exact.
 */
final class Ground<S extends Vacancy> {
  private static final int FRACTION_DIGITS = 2;

  private final List<S> units;
  private final int[][] neighbours;
  private final long[] areas;

  /**
   * @param neighbours positions by position
   */
  Ground(List<S> units, int[][] neighbours) {
    this.units = List.copyOf(units);
    this.neighbours = neighbours;
    this.areas = units.stream().mapToLong(unit -> hundredths(unit.areaSquareMetres())).toArray();
  }

  static Ground<FreeUnit> of(FreeGround free) {
    int[][] neighbours = new int[free.units().size()][];
    for (int unit = 0; unit < neighbours.length; unit++) {
      neighbours[unit] = free.neighboursOf(unit);
    }
    return new Ground<>(free.units(), neighbours);
  }

  /** Each for itself: parcels are not joined. */
  static <S extends Vacancy> Ground<S> apart(List<S> vacancies) {
    return new Ground<>(vacancies, new int[vacancies.size()][0]);
  }

  static long hundredths(BigDecimal squareMetres) {
    return squareMetres.movePointRight(FRACTION_DIGITS).longValueExact();
  }

  static BigDecimal area(Collection<? extends Vacancy> units) {
    return units.stream().map(Vacancy::areaSquareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<S> units() {
    return units;
  }

  int size() {
    return units.size();
  }

  S unit(int position) {
    return units.get(position);
  }

  int[] neighboursOf(int position) {
    return neighbours[position];
  }

  long areaOf(int position) {
    return areas[position];
  }

  BitSet all() {
    BitSet all = new BitSet(units.size());
    all.set(0, units.size());
    return all;
  }

  BitSet matching(Predicate<? super S> fit) {
    BitSet matching = new BitSet(units.size());
    for (int unit = 0; unit < units.size(); unit++) {
      matching.set(unit, fit.test(units.get(unit)));
    }
    return matching;
  }

  /** Only these units. */
  Ground<S> where(BitSet kept) {
    if (kept.cardinality() == units.size()) {
      return this;
    }
    int[] places = new int[units.size()];
    List<S> some = new ArrayList<>();
    kept.stream()
        .forEach(
            unit -> {
              places[unit] = some.size();
              some.add(units.get(unit));
            });
    int[][] among = new int[some.size()][];
    kept.stream()
        .forEach(
            unit ->
                among[places[unit]] =
                    Arrays.stream(neighbours[unit])
                        .filter(kept::get)
                        .map(other -> places[other])
                        .toArray());
    return new Ground<>(some, among);
  }

  Ground<S> of(Collection<? extends Vacancy> some) {
    return where(matching(Set.copyOf(some)::contains));
  }

  /** Whether no two lie side by side. */
  boolean isApart() {
    return Arrays.stream(neighbours).allMatch(beside -> beside.length == 0);
  }

  boolean isContiguous() {
    return !units.isEmpty() && part(0, all()).cardinality() == units.size();
  }

  /** The largest contiguous area among the units, in hundredths of a square metre. */
  long largest(BitSet among) {
    BitSet open = (BitSet) among.clone();
    long largest = 0;
    for (int unit = open.nextSetBit(0); unit >= 0; unit = open.nextSetBit(unit)) {
      largest = Math.max(largest, sum(part(unit, open)));
    }
    return largest;
  }

  long sum(BitSet some) {
    long sum = 0;
    for (int unit = some.nextSetBit(0); unit >= 0; unit = some.nextSetBit(unit + 1)) {
      sum += areas[unit];
    }
    return sum;
  }

  /**
   * The contiguous part that a unit lies in, taken out of the open ones.
   *
   * @param open units not yet in a part; loses those of this part
   */
  BitSet part(int first, BitSet open) {
    if (neighbours[first].length == 0) {
      open.clear(first);
      BitSet alone = new BitSet();
      alone.set(first);
      return alone;
    }
    BitSet part = new BitSet(units.size());
    int[] stack = new int[units.size()];
    int height = 0;
    stack[height++] = first;
    open.clear(first);
    while (height > 0) {
      int unit = stack[--height];
      part.set(unit);
      for (int next : neighbours[unit]) {
        if (open.get(next)) {
          open.clear(next);
          stack[height++] = next;
        }
      }
    }
    return part;
  }

  /**
   * How many of the units, taken in an order, it needs until a contiguous part is large enough.
   *
   * @param enough in hundredths of a square metre
   * @return all of them when they do not suffice either
   */
  int until(List<Integer> order, long enough) {
    int[] parents = new int[units.size()];
    long[] sums = new long[units.size()];
    BitSet taken = new BitSet(units.size());
    for (int count = 0; count < order.size(); count++) {
      int unit = order.get(count);
      parents[unit] = unit;
      sums[unit] = areas[unit];
      taken.set(unit);
      for (int other : neighbours[unit]) {
        if (taken.get(other)) {
          join(parents, sums, unit, other);
        }
      }
      if (sums[root(parents, unit)] >= enough) {
        return count + 1;
      }
    }
    return order.size();
  }

  private static void join(int[] parents, long[] sums, int one, int other) {
    int left = root(parents, one);
    int right = root(parents, other);
    if (left != right) {
      parents[right] = left;
      sums[left] += sums[right];
    }
  }

  private static int root(int[] parents, int unit) {
    int at = unit;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
