package io.chengjie.park.siting;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.parks.Clearance;
import io.chengjie.proto.common.v1.Role;

/**
 * Whose terms the caller may see: counties compete for projects, so that an official sees the rents
 * of the own regions only; an enterprise, and who acts for one, sees what every park offers it.
 */
final class Terms {
  private final Caller caller;

  Terms(Caller caller) {
    this.caller = caller;
  }

  boolean areVisibleIn(String regionCode) {
    return caller.has(Role.ENTERPRISE_USER)
        || caller.has(Role.AGENT)
        || Clearance.isGiven(caller, regionCode);
  }
}
