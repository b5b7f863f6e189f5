package io.chengjie.park.siting;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.parks.Clearance;

/**
 * Whose terms the caller may see: counties compete for projects, so that an official sees the
 * prices of the own regions only; an enterprise, and who acts for one, sees what every park offers
 * it.
 */
final class Terms {
  private final Caller caller;

  Terms(Caller caller) {
    this.caller = caller;
  }

  boolean areVisibleIn(String regionCode) {
    return Clearance.isOffered(caller) || Clearance.isGiven(caller, regionCode);
  }
}
