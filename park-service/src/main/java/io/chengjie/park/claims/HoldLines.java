package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.factories.UnitLine;
import io.chengjie.park.pools.PoolLine;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.HoldLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of one hold, sorted by what they are about. */
record HoldLines(List<UnitLine> units, List<PoolLine> pools) {
  static final HoldLines NONE = new HoldLines(List.of(), List.of());

  HoldLines {
    units = List.copyOf(units);
    pools = List.copyOf(pools);
  }

  /**
   * @throws Rejection VALIDATION_FAILED for quantities that are missing, zero, or of a unit;
   *     HOLD_LINES_INCONSISTENT when a line repeats another
   */
  static HoldLines of(String holdId, List<HoldLine> lines) {
    refuseBadQuantities(lines);
    List<UnitLine> units = new ArrayList<>();
    List<PoolLine> pools = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      HoldLine line = lines.get(i);
      if (!seen.add(line.hasUnitId() ? line.getUnitId() : line.getPoolId())) {
        throw inconsistent(i);
      }
      if (line.hasUnitId()) {
        units.add(new UnitLine(holdId, i, line.getUnitId()));
      } else {
        pools.add(new PoolLine(holdId, i, line.getPoolId(), new BigDecimal(line.getQuantity())));
      }
    }
    return new HoldLines(units, pools);
  }

  List<String> unitIds() {
    return units.stream().map(UnitLine::unitId).toList();
  }

  List<String> poolIds() {
    return pools.stream().map(PoolLine::poolId).toList();
  }

  int size() {
    return units.size() + pools.size();
  }

  /**
   * @param line position from 0; people count from 1
   */
  static Rejection inconsistent(int line) {
    return Rejection.of(ErrorReason.HOLD_LINES_INCONSISTENT).with("line", line + 1);
  }

  private static void refuseBadQuantities(List<HoldLine> lines) {
    Violations violations = new Violations();
    for (int i = 0; i < lines.size(); i++) {
      HoldLine line = lines.get(i);
      String field = "lines[" + i + "].quantity";
      if (line.hasPoolId() && !line.hasQuantity()) {
        violations.add(field, ViolationReason.REQUIRED);
      } else if (line.hasPoolId() && new BigDecimal(line.getQuantity()).signum() == 0) {
        violations.add(field, ViolationReason.RULE_BROKEN, "rule", "more than zero");
      } else if (line.hasUnitId() && line.hasQuantity()) {
        violations.add(field, ViolationReason.RULE_BROKEN, "rule", "not for units");
      }
    }
    violations.throwIfAny();
  }
}
