package io.chengjie.park.factories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A row of zone_ground: all units of one zone, a line for each. */
final class ZoneGround {
  private final String zoneId;
  private final String units;
  private final List<String> ids = new ArrayList<>();

  /** Where the line of a unit goes on after its id. */
  private final List<Integer> starts = new ArrayList<>();

  ZoneGround(String zoneId, String units) {
    this.zoneId = zoneId;
    this.units = units;
    int line = 0;
    while (line < units.length()) {
      int mark = units.indexOf(UnitFields.MARK, line);
      ids.add(units.substring(line, mark));
      starts.add(mark + 1);
      int end = units.indexOf(UnitFields.END, mark);
      line = end < 0 ? units.length() : end + 1;
    }
  }

  String zoneId() {
    return zoneId;
  }

  /** In their order. */
  List<String> unitIds() {
    return ids;
  }

  /** What is left of it. */
  FreeGround without(Set<String> claimed) {
    int[] places = new int[ids.size()];
    List<FreeUnit> free = new ArrayList<>(ids.size());
    List<int[]> later = new ArrayList<>(ids.size());
    for (int i = 0; i < places.length; i++) {
      if (claimed.contains(ids.get(i))) {
        places[i] = -1;
      } else {
        places[i] = free.size();
        UnitFields fields = new UnitFields(units, starts.get(i));
        free.add(fields.unit(ids.get(i)));
        later.add(fields.places());
      }
    }
    return new FreeGround(free, neighbours(places, later));
  }

  /**
   * Both ways, among those that are free.
   *
   * @param places of all units among the free ones; -1 for those that are claimed
   * @param later neighbours of the free units by their place among all
   */
  private static int[][] neighbours(int[] places, List<int[]> later) {
    List<List<Integer>> beside = new ArrayList<>(later.size());
    later.forEach(unit -> beside.add(new ArrayList<>(4)));
    for (int one = 0; one < later.size(); one++) {
      for (int place : later.get(one)) {
        int other = places[place];
        if (other >= 0) {
          beside.get(one).add(other);
          beside.get(other).add(one);
        }
      }
    }
    int[][] neighbours = new int[beside.size()][];
    for (int unit = 0; unit < neighbours.length; unit++) {
      List<Integer> some = beside.get(unit);
      neighbours[unit] = new int[some.size()];
      for (int i = 0; i < some.size(); i++) {
        neighbours[unit][i] = some.get(i);
      }
    }
    return neighbours;
  }
}
