package io.chengjie.park.space;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a space lies and from when it can be used.
 *
 * @param areaSquareMetres in m²
 * @param availableFrom first day of use; null when it is in use already
 * @param retired split or merged into others
 */
public record SpaceSite(
    String id,
    SpaceKind kind,
    String code,
    String zoneId,
    String parkId,
    BigDecimal areaSquareMetres,
    @Nullable LocalDate availableFrom,
    boolean retired) {}
