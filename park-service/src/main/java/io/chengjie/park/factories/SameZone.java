package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.List;
import java.util.Map;

/** Units that belong together lie in one zone. */
final class SameZone {
  private SameZone() {}

  /**
   * @param ids as the request names them
   * @param field path of the list in the request
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with every unit of another zone
   */
  static void require(
      String zoneId, List<String> ids, Map<String, UnitRecord> units, String field) {
    Violations violations = new Violations();
    for (int i = 0; i < ids.size(); i++) {
      UnitRecord unit = units.get(ids.get(i));
      if (unit != null && !unit.zoneId.equals(zoneId)) {
        violations.add(field + "[" + i + "]", ViolationReason.RULE_BROKEN, "rule", "same zone");
      }
    }
    violations.throwIfAny();
  }
}
