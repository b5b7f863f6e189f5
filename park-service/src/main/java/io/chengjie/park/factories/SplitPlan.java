package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.UnitPart;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts of a unit that is split: what they are and how they lie. */
final class SplitPlan {
  private final List<UnitPart> parts;

  private SplitPlan(List<UnitPart> parts) {
    this.parts = parts;
  }

  /**
   * @param neighbours of the unit that is split
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with everything that is wrong: a
   *     code that is given twice, a part without area, a part beside something that is not there, a
   *     neighbour that no part keeps
   */
  static SplitPlan of(List<UnitPart> parts, Set<String> neighbours) {
    Violations violations = new Violations();
    Set<String> codes = parts.stream().map(UnitPart::getCode).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    Set<String> lost = new TreeSet<>(neighbours);
    for (int i = 0; i < parts.size(); i++) {
      UnitPart part = parts.get(i);
      String at = "parts[" + i + "].";
      if (!seen.add(part.getCode())) {
        broken(violations, at + "code", "unique among the parts");
      }
      if (new BigDecimal(part.getAreaSquareMetres()).signum() == 0) {
        broken(violations, at + "areaSquareMetres", "more than zero");
      }
      for (int j = 0; j < part.getAdjacentPartCodesCount(); j++) {
        String other = part.getAdjacentPartCodes(j);
        if (!codes.contains(other) || other.equals(part.getCode())) {
          broken(violations, at + "adjacentPartCodes[" + j + "]", "code of another part");
        }
      }
      for (int j = 0; j < part.getAdjacentUnitIdsCount(); j++) {
        if (!neighbours.contains(part.getAdjacentUnitIds(j))) {
          broken(violations, at + "adjacentUnitIds[" + j + "]", "neighbour of the unit");
        }
      }
      part.getAdjacentUnitIdsList().forEach(lost::remove);
    }
    if (!lost.isEmpty()) {
      broken(violations, "parts", "every neighbour is kept: " + String.join(", ", lost));
    }
    violations.throwIfAny();
    return new SplitPlan(parts);
  }

  /**
   * All neighbours by the id of the part, on both sides where both are parts.
   *
   * @param ids of the parts by their codes
   */
  Map<String, Set<String>> wiring(Map<String, String> ids) {
    Map<String, Set<String>> wiring = new TreeMap<>();
    for (UnitPart part : parts) {
      String id = idOf(part.getCode(), ids);
      Set<String> beside = wiring.computeIfAbsent(id, any -> new TreeSet<>());
      beside.addAll(part.getAdjacentUnitIdsList());
      for (String code : part.getAdjacentPartCodesList()) {
        String other = idOf(code, ids);
        beside.add(other);
        wiring.computeIfAbsent(other, any -> new TreeSet<>()).add(id);
      }
    }
    return wiring;
  }

  /**
   * The parts as units of their own, in order. What not every corner of the old one has is unknown.
   */
  List<UnitRecord> units(UnitRecord old, Map<String, String> ids) {
    return parts.stream().map(part -> unit(old, part, idOf(part.getCode(), ids))).toList();
  }

  private static UnitRecord unit(UnitRecord old, UnitPart part, String id) {
    UnitRecord unit = new UnitRecord();
    unit.id = id;
    unit.buildingId = old.buildingId;
    unit.zoneId = old.zoneId;
    unit.parkId = old.parkId;
    unit.code = part.getCode();
    unit.floor = old.floor;
    unit.areaSquareMetres = new BigDecimal(part.getAreaSquareMetres());
    unit.floorLoadKnPerSquareMetre = old.floorLoadKnPerSquareMetre;
    unit.clearHeightMetres = old.clearHeightMetres;
    unit.columnGridMetres = old.columnGridMetres;
    unit.fireClass = old.fireClass;
    unit.dualFeed = old.dualFeed;
    unit.dischargeAllowed = old.dischargeAllowed;
    unit.temporaryUseAllowed = old.temporaryUseAllowed;
    unit.rentMinorUnits = old.rentMinorUnits;
    unit.rentCurrency = old.rentCurrency;
    unit.availableFrom = old.availableFrom;
    unit.craneTonnes = part.hasCraneTonnes() ? new BigDecimal(part.getCraneTonnes()) : null;
    unit.powerKva = part.hasPowerKva() ? new BigDecimal(part.getPowerKva()) : null;
    if (part.hasLoadingDock()) {
      unit.loadingDock = part.getLoadingDock();
    } else if (Boolean.FALSE.equals(old.loadingDock)) {
      unit.loadingDock = false;
    }
    return unit;
  }

  private static String idOf(String code, Map<String, String> ids) {
    String id = ids.get(code);
    if (id == null) {
      throw new IllegalStateException("no id for part " + code);
    }
    return id;
  }

  private static void broken(Violations violations, String field, String rule) {
    violations.add(field, ViolationReason.RULE_BROKEN, "rule", rule);
  }
}
