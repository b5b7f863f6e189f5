package io.chengjie.park.siting;

import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.land.ParcelConditions;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.LandPlan;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition that parcels may ask the project to keep: here it is the place that asks, and the
 * project that has. A parcel that asks nothing takes every project.
 *
 * @param fact the project's figure, for the list of missing facts
 * @param isAsked whether a parcel has the condition
 * @param need empty where the project states no figure
 */
record LandCondition(
    String fact, Predicate<FreeParcel> isAsked, Optional<SpaceNeed<FreeParcel>> need) {
  /** In m²: 1 mu is 2000/3 m². */
  private static final BigDecimal THREE_MU = BigDecimal.valueOf(2000);

  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int FRACTION_DIGITS = 2;

  static List<LandCondition> of(LandPlan plan) {
    return List.of(
        perMu(
            Kind.INVESTMENT_PER_MU,
            "project.fixedAssets",
            decimal(plan.hasFixedAssetsCny(), plan.getFixedAssetsCny()),
            conditions -> new Limits(conditions.minimumInvestment(), null)),
        perMu(
            Kind.TAX_PER_MU,
            "project.annualTax",
            decimal(plan.hasAnnualTaxCny(), plan.getAnnualTaxCny()),
            conditions -> new Limits(conditions.minimumTax(), null)),
        share(
            Kind.FLOOR_AREA_RATIO,
            "project.floorAreaRatio",
            decimal(plan.hasFloorAreaRatio(), plan.getFloorAreaRatio()),
            conditions ->
                new Limits(conditions.minimumFloorAreaRatio(), conditions.maximumFloorAreaRatio())),
        share(
            Kind.BUILDING_COVERAGE,
            "project.buildingCoverage",
            decimal(plan.hasBuildingCoverage(), plan.getBuildingCoverage()),
            conditions -> new Limits(conditions.minimumBuildingCoverage(), null)),
        share(
            Kind.OFFICE_SHARE,
            "project.officeShare",
            decimal(plan.hasOfficeShare(), plan.getOfficeShare()),
            conditions -> new Limits(null, conditions.maximumOfficeShare())));
  }

  private static LandCondition perMu(
      Kind kind,
      String fact,
      Optional<BigDecimal> inAll,
      Function<ParcelConditions, Limits> limits) {
    return condition(
        fact,
        limits,
        inAll.map(
            sum ->
                need(
                    kind,
                    fact,
                    limits,
                    parcel -> perMu(sum, parcel),
                    amount -> amount.setScale(FRACTION_DIGITS).toPlainString())));
  }

  private static LandCondition share(
      Kind kind,
      String fact,
      Optional<BigDecimal> stated,
      Function<ParcelConditions, Limits> limits) {
    return condition(
        fact,
        limits,
        stated.map(share -> need(kind, fact, limits, parcel -> share, Decimals::quantity)));
  }

  private static LandCondition condition(
      String fact,
      Function<ParcelConditions, Limits> limits,
      Optional<SpaceNeed<FreeParcel>> need) {
    return new LandCondition(
        fact, parcel -> !limits.apply(parcel.conditions()).areNone(), need);
  }

  private static SpaceNeed<FreeParcel> need(
      Kind kind,
      String fact,
      Function<ParcelConditions, Limits> limits,
      Function<FreeParcel, BigDecimal> figure,
      Function<BigDecimal, String> format) {
    Function<FreeParcel, BigDecimal> missedBy =
        parcel -> limits.apply(parcel.conditions()).missedBy(figure.apply(parcel));
    return new SpaceNeed<>(
        kind,
        fact,
        parcel -> limits.apply(parcel.conditions()).text(format),
        parcel -> Truth.of(missedBy.apply(parcel).signum() == 0),
        Comparator.comparing(missedBy)
            .thenComparing(parcel -> limits.apply(parcel.conditions()).areNone()),
        parcel -> format.apply(figure.apply(parcel)));
  }

  /** Rounded down to the fen, as conditions are whole fen: it is enough exactly when this is. */
  private static BigDecimal perMu(BigDecimal sum, FreeParcel parcel) {
    return sum.multiply(THREE_MU)
        .divide(
            parcel.areaSquareMetres().multiply(THREE), FRACTION_DIGITS, RoundingMode.DOWN);
  }

  private static Optional<BigDecimal> decimal(boolean given, String text) {
    return given ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
