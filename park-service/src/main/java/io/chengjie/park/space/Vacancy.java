package io.chengjie.park.space;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A space that nobody claims from some day on. */
public interface Vacancy {
  String id();

  String code();

  BigDecimal areaSquareMetres();

  /** Null is unknown. */
  @Nullable OriginKind origin();

  /** What is asked for a square metre; null is unknown, or withheld. */
  @Nullable Price price();

  Vacancy withoutPrice();

  /**
   * @param minorUnits fen for CNY
   */
  record Price(long minorUnits, String currency) {}
}
