package io.chengjie.park.factories;

import io.chengjie.park.factories.FreeUnit.Properties;
import io.chengjie.park.factories.FreeUnit.Rent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of zone_ground, in the columns that FreeSpace asks for: all units of one zone. */
final class ZoneGround {
  private static final int FRACTION_DIGITS = 2;

  private final String zoneId;
  private final String[] ids;
  private final String[] codes;
  private final Integer[] floors;
  private final Long[] areas;
  private final @Nullable Integer[] floorLoads;
  private final @Nullable Integer[] clearHeights;
  private final @Nullable Integer[] cranes;
  private final @Nullable String[] columnGrids;
  private final @Nullable Boolean[] loadingDocks;
  private final @Nullable String[] fireClasses;
  private final @Nullable Boolean[] dualFeeds;
  private final @Nullable Boolean[] dischargesAllowed;
  private final @Nullable Long[] rents;
  private final @Nullable String[] rentCurrencies;
  private final @Nullable Integer[] availableFrom;
  private final Integer[] neighboursOne;
  private final Integer[] neighboursOther;

  ZoneGround(Object[] row) {
    int column = 0;
    zoneId = (String) row[column++];
    ids = (String[]) row[column++];
    codes = (String[]) row[column++];
    floors = (Integer[]) row[column++];
    areas = (Long[]) row[column++];
    floorLoads = (Integer[]) row[column++];
    clearHeights = (Integer[]) row[column++];
    cranes = (Integer[]) row[column++];
    columnGrids = (String[]) row[column++];
    loadingDocks = (Boolean[]) row[column++];
    fireClasses = (String[]) row[column++];
    dualFeeds = (Boolean[]) row[column++];
    dischargesAllowed = (Boolean[]) row[column++];
    rents = (Long[]) row[column++];
    rentCurrencies = (String[]) row[column++];
    availableFrom = (Integer[]) row[column++];
    neighboursOne = (Integer[]) row[column++];
    neighboursOther = (Integer[]) row[column];
  }

  String zoneId() {
    return zoneId;
  }

  String[] unitIds() {
    return ids.clone();
  }

  /** What is left of it. */
  FreeGround without(Set<String> claimed) {
    int[] places = new int[ids.length];
    List<FreeUnit> free = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      boolean taken = claimed.contains(ids[i]);
      places[i] = taken ? -1 : free.size();
      if (!taken) {
        free.add(unit(i));
      }
    }
    return new FreeGround(free, neighbours(places, free.size()));
  }

  private int[][] neighbours(int[] places, int free) {
    int[] counts = new int[free];
    for (int i = 0; i < neighboursOne.length; i++) {
      int one = places[neighboursOne[i]];
      int other = places[neighboursOther[i]];
      if (one >= 0 && other >= 0) {
        counts[one]++;
        counts[other]++;
      }
    }
    int[][] neighbours = new int[free][];
    for (int unit = 0; unit < free; unit++) {
      neighbours[unit] = new int[counts[unit]];
      counts[unit] = 0;
    }
    for (int i = 0; i < neighboursOne.length; i++) {
      int one = places[neighboursOne[i]];
      int other = places[neighboursOther[i]];
      if (one >= 0 && other >= 0) {
        neighbours[one][counts[one]++] = other;
        neighbours[other][counts[other]++] = one;
      }
    }
    return neighbours;
  }

  private FreeUnit unit(int i) {
    Integer day = availableFrom[i];
    Long rent = rents[i];
    String currency = rentCurrencies[i];
    return new FreeUnit(
        ids[i],
        codes[i],
        floors[i],
        BigDecimal.valueOf(areas[i], FRACTION_DIGITS),
        new Properties(
            decimal(floorLoads[i]),
            decimal(clearHeights[i]),
            decimal(cranes[i]),
            columnGrids[i],
            fireClasses[i],
            loadingDocks[i],
            dualFeeds[i],
            dischargesAllowed[i]),
        day == null ? null : LocalDate.ofEpochDay(day),
        rent == null || currency == null ? null : new Rent(rent, currency));
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer hundredths) {
    return hundredths == null ? null : BigDecimal.valueOf(hundredths, FRACTION_DIGITS);
  }
}
