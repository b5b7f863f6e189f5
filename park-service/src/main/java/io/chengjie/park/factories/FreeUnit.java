package io.chengjie.park.factories;

import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that nobody claims. What is null is unknown.
 *
 * @param areaSquareMetres in m²
 * @param availableFrom first day of use; null when it is in use already
 * @param price rent per m² and month
 */
public record FreeUnit(
    String id,
    String code,
    int floor,
    BigDecimal areaSquareMetres,
    Properties properties,
    @Nullable OriginKind origin,
    @Nullable LocalDate availableFrom,
    @Nullable Price price)
    implements Vacancy {

  /**
   * What it offers.
   *
   * @param floorLoadKnPerSquareMetre in kN/m²
   * @param clearHeightMetres in m
   * @param craneTonnes in t
   * @param columnGridMetres for example "8.0x8.0"
   * @param fireClass A to E
   * @param dualFeed whether two independent circuits feed it
   */
  public record Properties(
      @Nullable BigDecimal floorLoadKnPerSquareMetre,
      @Nullable BigDecimal clearHeightMetres,
      @Nullable BigDecimal craneTonnes,
      @Nullable String columnGridMetres,
      @Nullable String fireClass,
      @Nullable Boolean loadingDock,
      @Nullable Boolean dualFeed,
      @Nullable Boolean dischargeAllowed) {}

  @Override
  public FreeUnit withoutPrice() {
    return new FreeUnit(id, code, floor, areaSquareMetres, properties, origin, availableFrom, null);
  }
}
