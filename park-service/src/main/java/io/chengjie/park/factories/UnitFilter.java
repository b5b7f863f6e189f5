package io.chengjie.park.factories;

import io.chengjie.park.listing.Conditions;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SpaceState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * The conditions on units {@code r} that a search names. Every comparison is with a known value: a
 * property that is unknown passes none.
 */
final class UnitFilter {
  private final ListUnitsRequest request;
  private final Conditions conditions = new Conditions();

  private UnitFilter(ListUnitsRequest request) {
    this.request = request;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist
   */
  static Conditions of(ListUnitsRequest request, Instant now) {
    UnitFilter filter = new UnitFilter(request);
    filter.place();
    filter.space();
    filter.properties();
    filter.rent();
    if (request.getState() != SpaceState.State.STATE_UNSPECIFIED) {
      SpaceStates.where(filter.conditions, request.getState(), now);
    }
    return filter.conditions;
  }

  private void place() {
    conditions
        .equal("parkId", request.getParkId())
        .equal("zoneId", request.getZoneId())
        .equal("buildingId", request.getBuildingId())
        .equal("code", request.getCode());
    if (!request.getRegionCode().isEmpty()) {
      conditions.and(
          "r.parkId in (select p.id from ParkRecord p where p.regionCode like :region)",
          "region",
          RegionPrefix.of(request.getRegionCode()) + "%");
    }
  }

  /**
   * What the space says: whether it is still there, and from when it can be used. Asked row by row:
   * as a join it would read every space there is.
   */
  private void space() {
    boolean byState = request.getState() != SpaceState.State.STATE_UNSPECIFIED;
    if (byState || !request.getIncludeRetired()) {
      conditions.and("(select s.retiredAt from SpaceRecord s where s.id = r.id) is null");
    }
    if (request.getOrigin() != SpaceOrigin.Kind.KIND_UNSPECIFIED) {
      SpaceDetails.whereOrigin(conditions, OriginKind.valueOf(request.getOrigin().name()));
    }
    if (!request.getAvailableBy().isEmpty()) {
      conditions.and(
          "(select coalesce(s.availableFrom, :availableBy) from SpaceRecord s where s.id = r.id)"
              + " <= :availableBy",
          "availableBy",
          Dates.require(request.getAvailableBy(), "availableBy"));
    }
  }

  private void properties() {
    atLeast("areaSquareMetres", request.getMinAreaSquareMetres());
    atLeast("floorLoadKnPerSquareMetre", request.getMinFloorLoadKnPerSquareMetre());
    atLeast("clearHeightMetres", request.getMinClearHeightMetres());
    atLeast("craneTonnes", request.getMinCraneTonnes());
    atLeast("powerKva", request.getMinPowerKva());
    is("dualFeed", request.hasDualFeed(), request.getDualFeed());
    is("loadingDock", request.hasLoadingDock(), request.getLoadingDock());
    is("dischargeAllowed", request.hasDischargeAllowed(), request.getDischargeAllowed());
    is("temporaryUseAllowed", request.hasTemporaryUseAllowed(), request.getTemporaryUseAllowed());
    if (!request.getFireClass().isEmpty()) {
      conditions.and("r.fireClass <= :fireClass", "fireClass", request.getFireClass());
    }
  }

  private void rent() {
    if (!request.getMaxRentPerSquareMetreMonth().isEmpty()) {
      conditions.and(
          "r.rentCurrency = 'CNY' and r.rentMinorUnits <= :maxRent",
          "maxRent",
          new BigDecimal(request.getMaxRentPerSquareMetreMonth())
              .movePointRight(2)
              .setScale(0, RoundingMode.UNNECESSARY)
              .longValueExact());
    }
  }

  private void atLeast(String field, String value) {
    if (!value.isEmpty()) {
      conditions.and("r." + field + " >= :" + field, field, new BigDecimal(value));
    }
  }

  private void is(String field, boolean asked, boolean value) {
    if (asked) {
      conditions.and("r." + field + " = :" + field, field, value);
    }
  }
}
