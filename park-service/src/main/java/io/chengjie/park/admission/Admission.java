package io.chengjie.park.admission;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.land.ParcelReadiness;
import io.chengjie.park.parks.IndustryRules;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a project may claim units. Joins the current transaction. */
@ApplicationScoped
public class Admission {
  private final ParkLookup parks;
  private final ParcelReadiness parcels;

  Admission(ParkLookup parks, ParcelReadiness parcels) {
    this.parks = parks;
    this.parcels = parcels;
  }

  /**
   * @param industryCode empty: the zones are not asked
   * @param useFrom first day of the use
   * @throws Rejection UNIT_NOT_READY, PARCEL_NOT_READY, INDUSTRY_NOT_ALLOWED
   */
  public void admit(List<SpaceSite> units, String industryCode, LocalDate useFrom) {
    units.forEach(unit -> refuseUnready(unit, useFrom));
    parcels.refuseUnready(
        units.stream().filter(unit -> unit.kind() == SpaceKind.PARCEL).map(SpaceSite::id).toList(),
        useFrom);
    if (!industryCode.isEmpty() && !units.isEmpty()) {
      Map<String, IndustryRules> rules =
          parks.industryRules(units.stream().map(SpaceSite::zoneId).distinct().toList());
      rules.forEach((zoneId, zoneRules) -> refuseIndustry(zoneId, zoneRules, industryCode));
    }
  }

  private static void refuseUnready(SpaceSite unit, LocalDate useFrom) {
    LocalDate availableFrom = unit.availableFrom();
    if (availableFrom != null && availableFrom.isAfter(useFrom)) {
      throw Rejection.of(ErrorReason.UNIT_NOT_READY)
          .with("unitId", unit.id())
          .with("availableFrom", availableFrom)
          .with("useFrom", useFrom);
    }
  }

  private static void refuseIndustry(String zoneId, IndustryRules rules, String industryCode) {
    Optional<String> refusal = rules.refusal(industryCode);
    if (refusal.isPresent()) {
      throw Rejection.of(ErrorReason.INDUSTRY_NOT_ALLOWED)
          .with("zoneId", zoneId)
          .with("industryCode", industryCode)
          .with("rule", refusal.get());
    }
  }
}
