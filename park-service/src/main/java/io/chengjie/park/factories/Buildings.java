package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.space.Spaces;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.UniqueCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens buildings for changes and stores them. Joins the current transaction. */
@ApplicationScoped
class Buildings {
  private final BuildingRepository buildings;
  private final UnitRepository units;
  private final Spaces spaces;
  private final ParkLookup parks;

  Buildings(BuildingRepository buildings, UnitRepository units, Spaces spaces, ParkLookup parks) {
    this.buildings = buildings;
    this.units = units;
    this.spaces = spaces;
    this.parks = parks;
  }

  /**
   * The building, locked.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE,
   *     ETAG_MISMATCH
   */
  BuildingRecord open(String id, String etag) {
    BuildingRecord building = buildings.getLocked(id);
    Caller.current().requireRegion(parks.regionOfPark(building.parkId));
    EntityTag.requireContent(etag, building.version);
    return building;
  }

  /**
   * The building of units that are about to change; it does not change meanwhile.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE
   */
  BuildingRecord openForUnits(String id) {
    BuildingRecord building = buildings.getForUnits(id);
    Caller.current().requireRegion(parks.regionOfPark(building.parkId));
    return building;
  }

  /**
   * Stores a changed building; units without a day of their own follow its first day of use.
   *
   * @param availableBefore the first day of use that it had
   * @throws io.chengjie.chassis.errors.Rejection CODE_ALREADY_USED
   */
  void store(BuildingRecord building, @Nullable LocalDate availableBefore) {
    UniqueCode.store(buildings, building, "building_code_unique", building.code);
    if (!Objects.equals(availableBefore, building.availableFrom)) {
      spaces.makeAvailableFrom(units.followersOf(building.id), building.availableFrom);
    }
  }
}
