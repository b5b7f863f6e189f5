package io.chengjie.park.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the user of granted land is.
 *
 * @param areaSquareMetres of the whole parcel
 * @param agreedStartOn null is unknown
 * @param actualStartOn null while works have not begun
 * @param developedAreaSquareMetres null is unknown
 * @param investedShare of the agreed investment, 0 to 1; null is unknown
 * @param stoppedOn null while works go on
 * @param landPrice null is unknown
 */
record Development(
    BigDecimal areaSquareMetres,
    @Nullable LocalDate agreedStartOn,
    @Nullable LocalDate actualStartOn,
    @Nullable BigDecimal developedAreaSquareMetres,
    @Nullable BigDecimal investedShare,
    @Nullable LocalDate stoppedOn,
    @Nullable Amount landPrice) {}
