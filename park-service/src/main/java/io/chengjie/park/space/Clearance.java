package io.chengjie.park.space;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.common.v1.Role;
import java.util.Set;

/** Who may know whose claim it is, and what it must cost at least. */
final class Clearance {
  private static final Set<Role> OFFICIALS =
      Set.of(
          Role.PROMOTION_OFFICER,
          Role.DEPARTMENT_OFFICER,
          Role.PARK_OPERATOR,
          Role.FINANCE_REVIEWER,
          Role.COMMANDER,
          Role.AUDITOR,
          Role.SERVICE);

  private Clearance() {}

  /** Whether the caller is an official of the region: a county does not see its rivals' terms. */
  static boolean isGiven(String regionCode) {
    Caller caller = Caller.current();
    return OFFICIALS.stream().anyMatch(caller::has) && caller.mayActIn(regionCode);
  }
}
