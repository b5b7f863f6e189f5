package io.chengjie.park.factories;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that nobody claims. What is null is unknown.
 *
 * @param areaSquareMetres in m²
 * @param floorLoadKnPerSquareMetre in kN/m²
 * @param clearHeightMetres in m
 * @param dualFeed whether two independent circuits feed it
 * @param availableFrom first day of use; null when it is in use already
 * @param rent per m² and month
 */
public record FreeUnit(
    String id,
    String zoneId,
    String code,
    int floor,
    BigDecimal areaSquareMetres,
    @Nullable BigDecimal floorLoadKnPerSquareMetre,
    @Nullable BigDecimal clearHeightMetres,
    @Nullable Boolean dualFeed,
    @Nullable LocalDate availableFrom,
    @Nullable Rent rent) {

  /**
   * @param minorUnits fen for CNY
   */
  public record Rent(long minorUnits, String currency) {}
}
