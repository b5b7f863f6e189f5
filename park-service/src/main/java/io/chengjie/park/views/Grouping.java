package io.chengjie.park.views;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import java.util.Collection;
import java.util.Map;

/**
 * By what a report is broken down.
 *
 * @param rollUp the row of a park contains the parks below it
 */
record Grouping(Collection<Dimension> by, boolean rollUp) {

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED when broken down by the members
   *     of no demonstration zone
   */
  static Grouping of(Collection<Dimension> by, boolean rollUp, Scope scope) {
    Violations violations = new Violations();
    if (by.contains(Dimension.DEMONSTRATION_MEMBER) && scope.demonstrationZoneId().isEmpty()) {
      violations.add("demonstrationZoneId", ViolationReason.REQUIRED);
    }
    violations.throwIfAny();
    return new Grouping(by, rollUp);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "digits",
        digits(),
        "byPark",
        by.contains(Dimension.PARK),
        "byZone",
        by.contains(Dimension.ZONE),
        "byKind",
        by.contains(Dimension.KIND),
        "byState",
        by.contains(Dimension.STATE),
        "byMember",
        by.contains(Dimension.DEMONSTRATION_MEMBER),
        "rollUp",
        rollUp && by.contains(Dimension.PARK));
  }

  /** Names the grouping in page tokens. */
  String fingerprint() {
    return by.stream().map(Dimension::name).distinct().sorted().toList() + " " + rollUp;
  }

  /** Leading digits of the region code that matter; 0 for none. */
  private int digits() {
    if (by.contains(Dimension.COUNTY)) {
      return 6;
    }
    if (by.contains(Dimension.PREFECTURE)) {
      return 4;
    }
    return by.contains(Dimension.PROVINCE) ? 2 : 0;
  }
}
