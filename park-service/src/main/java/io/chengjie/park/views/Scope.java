package io.chengjie.park.views;

import io.chengjie.park.regions.RegionPrefix;
import java.util.Map;

/**
 * The place that a caller asks about; what is empty does not narrow it.
 *
 * @param regionCode region and all below it
 * @param parkId park and the parks below it
 * @param demonstrationZoneId the regions that are its members on the day, and all below them
 */
record Scope(String regionCode, String parkId, String zoneId, String demonstrationZoneId) {

  Map<String, Object> parameters() {
    String region = regionCode.isEmpty() ? "" : RegionPrefix.of(regionCode);
    return Map.of(
        "region", region, "park", parkId, "zone", zoneId, "demonstrationZone", demonstrationZoneId);
  }
}
