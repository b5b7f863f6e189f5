package io.chengjie.park.factories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit lies and from when it can be used.
 *
 * @param availableFrom first day of use, the building's where the unit has none; null when it is in
 *     use already
 */
public record UnitSite(
    String id, String code, String zoneId, String parkId, @Nullable LocalDate availableFrom) {}
