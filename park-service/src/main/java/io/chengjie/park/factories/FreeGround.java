package io.chengjie.park.factories;

import java.util.List;

/** The free units of one zone, in the order of their ids, and which of them lie side by side. */
public final class FreeGround {
  /** Nothing is free. */
  public static final FreeGround NONE = new FreeGround(List.of(), new int[0][]);

  private final List<FreeUnit> units;
  private final int[][] neighbours;

  FreeGround(List<FreeUnit> units, int[][] neighbours) {
    this.units = List.copyOf(units);
    this.neighbours = neighbours;
  }

  public List<FreeUnit> units() {
    return units;
  }

  /** Positions of the units beside the unit at a position. */
  public int[] neighboursOf(int unit) {
    return neighbours[unit].clone();
  }
}
