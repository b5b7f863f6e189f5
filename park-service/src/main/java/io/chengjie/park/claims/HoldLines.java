package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.pools.PoolLine;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.HoldLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of one hold, sorted by what they are about. */
record HoldLines(List<SpaceLine> spaces, List<PoolLine> pools) {
  static final HoldLines NONE = new HoldLines(List.of(), List.of());

  HoldLines {
    spaces = List.copyOf(spaces);
    pools = List.copyOf(pools);
  }

  /**
   * @throws Rejection VALIDATION_FAILED for quantities that are missing, zero, or of a unit;
   *     HOLD_LINES_INCONSISTENT when a line repeats another
   */
  static HoldLines of(String holdId, List<HoldLine> lines) {
    refuseBadQuantities(lines);
    List<SpaceLine> spaces = new ArrayList<>();
    List<PoolLine> pools = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      HoldLine line = lines.get(i);
      if (!seen.add(targetOf(line))) {
        throw inconsistent(i);
      }
      switch (line.getTargetCase()) {
        case UNIT_ID -> spaces.add(new SpaceLine(holdId, i, line.getUnitId(), SpaceKind.UNIT));
        case PARCEL_ID ->
            spaces.add(new SpaceLine(holdId, i, line.getParcelId(), SpaceKind.PARCEL));
        case POOL_ID ->
            pools.add(
                new PoolLine(holdId, i, line.getPoolId(), new BigDecimal(line.getQuantity())));
        case TARGET_NOT_SET -> throw inconsistent(i);
      }
    }
    return new HoldLines(spaces, pools);
  }

  List<String> spaceIds() {
    return spaces.stream().map(SpaceLine::spaceId).toList();
  }

  List<String> poolIds() {
    return pools.stream().map(PoolLine::poolId).toList();
  }

  int size() {
    return spaces.size() + pools.size();
  }

  /**
   * @param line position from 0; people count from 1
   */
  static Rejection inconsistent(int line) {
    return Rejection.of(ErrorReason.HOLD_LINES_INCONSISTENT).with("line", line + 1);
  }

  private static String targetOf(HoldLine line) {
    return switch (line.getTargetCase()) {
      case UNIT_ID -> line.getUnitId();
      case PARCEL_ID -> line.getParcelId();
      case POOL_ID -> line.getPoolId();
      case TARGET_NOT_SET -> "";
    };
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
      } else if (!line.hasPoolId() && line.hasQuantity()) {
        violations.add(field, ViolationReason.RULE_BROKEN, "rule", "only for pools");
      }
    }
    violations.throwIfAny();
  }
}
