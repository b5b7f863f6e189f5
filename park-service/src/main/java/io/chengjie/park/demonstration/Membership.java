package io.chengjie.park.demonstration;

import io.chengjie.park.regions.RegionPrefix;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a region belongs to a demonstration zone.
 *
 * @param until the day after the last; null while it lasts
 */
record Membership(String regionCode, LocalDate from, @Nullable LocalDate until) {

  /** Both would count the same ground on the same day: one region is or contains the other. */
  boolean overlaps(Membership other) {
    return sharesGround(other) && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  /** Whether it can end on the day: it has begun before, and has not ended by then. */
  boolean canEndOn(LocalDate day) {
    return from.isBefore(day) && (until == null || until.isAfter(day));
  }

  private boolean sharesGround(Membership other) {
    return regionCode.startsWith(RegionPrefix.of(other.regionCode))
        || other.regionCode.startsWith(RegionPrefix.of(regionCode));
  }

  private boolean beginsBeforeEndOf(Membership other) {
    return other.until == null || from.isBefore(other.until);
  }
}
