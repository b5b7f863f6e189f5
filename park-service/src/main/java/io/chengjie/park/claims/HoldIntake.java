package io.chengjie.park.claims;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.admission.Admission;
import io.chengjie.park.admission.Stated;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.pools.PoolLine;
import io.chengjie.park.pools.PoolLookup;
import io.chengjie.park.pools.PoolPlace;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.space.Spaces;
import io.chengjie.park.space.UsePeriod;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks everything about a wanted hold that does not depend on who claims what. */
@ApplicationScoped
class HoldIntake {
  /**
   * What is wanted.
   *
   * @param regionCode of the park
   */
  record Wish(String holdId, String parkId, String regionCode, HoldLines lines, UsePeriod period) {}

  private final Spaces spaces;
  private final PoolLookup pools;
  private final ParkLookup parks;
  private final Admission admission;
  private final Clock clock;

  HoldIntake(Spaces spaces, PoolLookup pools, ParkLookup parks, Admission admission, Clock clock) {
    this.spaces = spaces;
    this.pools = pools;
    this.parks = parks;
    this.admission = admission;
    this.clock = clock;
  }

  Wish accept(String holdId, PlaceHoldRequest request) {
    UsePeriod period = period(request);
    HoldLines lines = HoldLines.of(holdId, request.getLinesList());
    Map<String, SpaceSite> sites = spaces.sitesOf(lines.spaceIds());
    String parkId = commonPark(lines, sites);
    String regionCode = parks.regionOfPark(parkId);
    Caller.current().requireRegion(regionCode);
    admission.admit(
        new Admission.Wish(holdId, parkId, List.copyOf(sites.values()), period.from()),
        Stated.of(request.getIndustryCode(), request.getPollutantLoads()));
    return new Wish(holdId, parkId, regionCode, lines, period);
  }

  private UsePeriod period(PlaceHoldRequest request) {
    Violations violations = new Violations();
    LocalDate from =
        request.hasUseFrom()
            ? Dates.parse(request.getUseFrom(), "useFrom", violations)
            : BusinessZone.today(clock);
    LocalDate until =
        request.hasUseUntil() ? Dates.parse(request.getUseUntil(), "useUntil", violations) : null;
    if (from != null && until != null && !until.isAfter(from)) {
      violations.add("useUntil", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    return new UsePeriod(NotFound.unless(from, "day", request.getUseFrom()), until);
  }

  private String commonPark(HoldLines lines, Map<String, SpaceSite> sites) {
    Map<String, PoolPlace> places = pools.placesOf(lines.poolIds());
    Set<String> zones = new HashSet<>();
    Map<Integer, String> parkOfLine = new TreeMap<>();
    for (SpaceLine line : lines.spaces()) {
      SpaceSite site = siteOf(line, sites);
      parkOfLine.put(line.line(), site.parkId());
      zones.add(site.zoneId());
    }
    for (PoolLine line : lines.pools()) {
      PoolPlace place = NotFound.unless(places.get(line.poolId()), "utility pool", line.poolId());
      if (!place.serves(zones)) {
        throw HoldLines.inconsistent(line.line());
      }
      parkOfLine.put(line.line(), place.parkId());
    }
    String first = parkOfLine.values().iterator().next();
    parkOfLine.forEach(
        (line, park) -> {
          if (!park.equals(first)) {
            throw HoldLines.inconsistent(line);
          }
        });
    return first;
  }

  /** A parcel is not found under the name of a unit, nor what was split or merged into others. */
  private static SpaceSite siteOf(SpaceLine line, Map<String, SpaceSite> sites) {
    @Nullable SpaceSite site = sites.get(line.spaceId());
    boolean fits = site != null && site.kind() == line.kind() && !site.retired();
    return NotFound.unless(
        fits ? site : null, line.kind().name().toLowerCase(Locale.ROOT), line.spaceId());
  }
}
