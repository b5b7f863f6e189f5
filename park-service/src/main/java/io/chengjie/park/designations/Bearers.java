package io.chengjie.park.designations;

import io.chengjie.park.parks.ParkLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Where the bearer of a designation lies. Joins the current transaction. */
@ApplicationScoped
class Bearers {
  private final ParkLookup parks;

  Bearers(ParkLookup parks) {
    this.parks = parks;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND for a park that is not there
   */
  String regionOf(DesignationRecord designation) {
    return designation.parkId == null
        ? Objects.requireNonNull(designation.regionCode)
        : parks.regionOfPark(designation.parkId);
  }
}
