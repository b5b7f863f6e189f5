package io.chengjie.park.parks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A zone as others see it.
 *
 * @param minimumExportRatio least share of exports in sales, 0 to 1; null when the zone has no such
 *     rule
 */
public record ZoneInPark(Place place, ZoneRules rules, @Nullable BigDecimal minimumExportRatio) {

  /** Where it is and what it is called. */
  public record Place(
      String parkId, String parkNameZh, String regionCode, String zoneId, String zoneNameZh) {}
}
