package io.chengjie.park.siting;

import java.math.BigDecimal;

/** What is needed of the space itself, by its kind. */
sealed interface SpaceWish permits UnitWish, LandWish {
  /** Contiguous. */
  BigDecimal areaSquareMetres();
}
