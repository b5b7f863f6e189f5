package io.chengjie.park.land;

import io.chengjie.proto.park.v1.LandConditions;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user of a parcel must keep. What is null is not asked.
 *
 * @param minimumInvestment in CNY per mu
 * @param minimumBuildingCoverage 0 to 1
 * @param maximumOfficeShare 0 to 1
 * @param minimumTax in CNY per mu and year
 */
public record ParcelConditions(
    @Nullable BigDecimal minimumInvestment,
    @Nullable BigDecimal minimumFloorAreaRatio,
    @Nullable BigDecimal maximumFloorAreaRatio,
    @Nullable BigDecimal minimumBuildingCoverage,
    @Nullable BigDecimal maximumOfficeShare,
    @Nullable BigDecimal minimumTax) {

  public LandConditions message() {
    LandConditions.Builder message = LandConditions.newBuilder();
    money(minimumInvestment, message::setMinimumInvestmentCnyPerMu);
    Texts.quantity(minimumFloorAreaRatio, message::setMinimumFloorAreaRatio);
    Texts.quantity(maximumFloorAreaRatio, message::setMaximumFloorAreaRatio);
    Texts.quantity(minimumBuildingCoverage, message::setMinimumBuildingCoverage);
    Texts.quantity(maximumOfficeShare, message::setMaximumOfficeShare);
    money(minimumTax, message::setMinimumTaxCnyPerMu);
    return message.build();
  }

  private static void money(@Nullable BigDecimal value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(value.setScale(2).toPlainString());
    }
  }
}
