package io.chengjie.park.land;

import io.chengjie.proto.park.v1.LandConditions;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Conditions of the use of land as stored. What is null is not asked. */
@Embeddable
class ConditionColumns {
  @Column(name = "minimum_investment_cny_per_mu")
  @Nullable BigDecimal minimumInvestment;

  @Column(name = "minimum_floor_area_ratio")
  @Nullable BigDecimal minimumFloorAreaRatio;

  @Column(name = "maximum_floor_area_ratio")
  @Nullable BigDecimal maximumFloorAreaRatio;

  @Column(name = "minimum_building_coverage")
  @Nullable BigDecimal minimumBuildingCoverage;

  @Column(name = "maximum_office_share")
  @Nullable BigDecimal maximumOfficeShare;

  @Column(name = "minimum_tax_cny_per_mu")
  @Nullable BigDecimal minimumTax;

  static ConditionColumns of(LandConditions conditions) {
    ConditionColumns columns = new ConditionColumns();
    columns.minimumInvestment =
        Texts.decimal(
            conditions.hasMinimumInvestmentCnyPerMu(), conditions.getMinimumInvestmentCnyPerMu());
    columns.minimumFloorAreaRatio =
        Texts.decimal(conditions.hasMinimumFloorAreaRatio(), conditions.getMinimumFloorAreaRatio());
    columns.maximumFloorAreaRatio =
        Texts.decimal(conditions.hasMaximumFloorAreaRatio(), conditions.getMaximumFloorAreaRatio());
    columns.minimumBuildingCoverage =
        Texts.decimal(
            conditions.hasMinimumBuildingCoverage(), conditions.getMinimumBuildingCoverage());
    columns.maximumOfficeShare =
        Texts.decimal(conditions.hasMaximumOfficeShare(), conditions.getMaximumOfficeShare());
    columns.minimumTax =
        Texts.decimal(conditions.hasMinimumTaxCnyPerMu(), conditions.getMinimumTaxCnyPerMu());
    return columns;
  }

  LandConditions message() {
    return new ParcelConditions(
            minimumInvestment,
            minimumFloorAreaRatio,
            maximumFloorAreaRatio,
            minimumBuildingCoverage,
            maximumOfficeShare,
            minimumTax)
        .message();
  }
}
