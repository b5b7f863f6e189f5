package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.factories.FreeUnit.Properties;
import io.chengjie.park.parks.IndustryRules;
import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy.Price;
import io.chengjie.proto.park.v1.SiteNeeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ground and needs for tests, fit by default; a test changes one thing. */
final class Places {
  private Places() {}

  /** The need of the display maker. */
  static SiteNeeds.Builder displayMaker() {
    return SiteNeeds.newBuilder()
        .setContiguousAreaSquareMetres("6000.00")
        .setFloorLoadKnPerSquareMetre("7.5")
        .setClearHeightMetres("5.5")
        .setPowerKva("1600")
        .setDualFeed(true)
        .setSewageM3D("50")
        .setDormitoryBeds(120)
        .setIndustryCode("C3974");
  }

  static ZoneInPark zone(String name) {
    return new ZoneInPark(
        new ZoneInPark.Place("PRK-" + name, name, "431129", "ZON-" + name, name),
        new ZoneRules(new IndustryRules(List.of(), List.of()), false, false, null),
        null);
  }

  static ZoneInPark bondedZone(String name, String minimumExportRatio) {
    ZoneInPark zone = zone(name);
    return new ZoneInPark(zone.place(), zone.rules(), new BigDecimal(minimumExportRatio));
  }

  static FreeUnit unit(String id, String area) {
    return unit(id, area, "10", true);
  }

  static FreeUnit unit(
      String id, String area, @Nullable String floorLoad, @Nullable Boolean dualFeed) {
    return new FreeUnit(
        id,
        id,
        1,
        new BigDecimal(area),
        new Properties(
            floorLoad == null ? null : new BigDecimal(floorLoad),
            new BigDecimal("7.8"),
            new BigDecimal("10"),
            "8.0x9.0",
            "C",
            true,
            dualFeed,
            true),
        null,
        null,
        new Price(1200, "CNY"));
  }

  static FreeUnit onFloor(int floor, FreeUnit unit) {
    return new FreeUnit(
        unit.id(),
        unit.code(),
        floor,
        unit.areaSquareMetres(),
        unit.properties(),
        unit.origin(),
        unit.availableFrom(),
        unit.price());
  }

  static FreeUnit of(OriginKind origin, FreeUnit unit) {
    return new FreeUnit(
        unit.id(),
        unit.code(),
        unit.floor(),
        unit.areaSquareMetres(),
        unit.properties(),
        origin,
        unit.availableFrom(),
        unit.price());
  }

  /** Units of which each lies beside the next. */
  static Ground<FreeUnit> row(FreeUnit... units) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < units.length; i++) {
      pairs.add(units[i - 1].id() + "/" + units[i].id());
    }
    return ground(List.of(units), pairs.toArray(String[]::new));
  }

  static Ground<FreeUnit> apart(FreeUnit... units) {
    return ground(List.of(units));
  }

  /**
   * @param pairs neighbours, for example "a/b"
   */
  static Ground<FreeUnit> ground(List<FreeUnit> units, String... pairs) {
    List<FreeUnit> byId = units.stream().sorted(Comparator.comparing(FreeUnit::id)).toList();
    List<String> ids = byId.stream().map(FreeUnit::id).toList();
    List<List<Integer>> neighbours = new ArrayList<>();
    ids.forEach(id -> neighbours.add(new ArrayList<>()));
    for (String pair : pairs) {
      String[] both = pair.split("/", 2);
      int one = ids.indexOf(both[0]);
      int other = ids.indexOf(both[1]);
      neighbours.get(one).add(other);
      neighbours.get(other).add(one);
    }
    return new Ground<>(
        byId,
        neighbours.stream()
            .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }
}
