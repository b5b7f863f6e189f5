package io.chengjie.park.land;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.space.Origin;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Connection;
import io.chengjie.proto.park.v1.LandConditions;
import io.chengjie.proto.park.v1.LandDevelopment;
import io.chengjie.proto.park.v1.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what a parcel says of itself, beyond the shape; all violations at once. */
final class ParcelContent {
  private final LocalDate today;
  private final Violations violations = new Violations();

  private ParcelContent(LocalDate today) {
    this.today = today;
  }

  /**
   * @return the parcel with its boundary in canonical form
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED
   */
  static Parcel checked(Parcel parcel, LocalDate today) {
    ParcelContent content = new ParcelContent(today);
    Parcel.Builder checked = parcel.toBuilder();
    if (parcel.hasBoundaryGeoJson()) {
      boundary(parcel.getBoundaryGeoJson(), "parcel.boundaryGeoJson", content.violations)
          .ifPresent(boundary -> checked.setBoundaryGeoJson(boundary.geoJson()));
    }
    content.check(parcel);
    content.violations.throwIfAny();
    return checked.build();
  }

  /** Empty when it is none; the violations learn why. */
  static Optional<Boundary> boundary(String text, String field, Violations violations) {
    try {
      return Optional.of(Boundary.parse(text));
    } catch (Boundary.NotABoundary fault) {
      fault
          .faults()
          .forEach(rule -> violations.add(field, ViolationReason.RULE_BROKEN, "rule", rule));
      return Optional.empty();
    }
  }

  private void check(Parcel parcel) {
    past(!parcel.getPlannedOn().isEmpty(), parcel.getPlannedOn(), "parcel.plannedOn");
    for (ConnectionKind kind : ConnectionKind.values()) {
      Connection dates = (Connection) parcel.getReadiness().getField(kind.field());
      String at = "parcel.readiness." + kind.member();
      day(dates.hasReadyOn(), dates.getReadyOn(), at + ".readyOn");
      past(dates.hasDoneOn(), dates.getDoneOn(), at + ".doneOn");
    }
    conditions(parcel.getConditions());
    if (parcel.hasPriceFloorPerSquareMetre()) {
      notNegative(parcel.getPriceFloorPerSquareMetre(), "parcel.priceFloorPerSquareMetre");
    }
    Origin.check(parcel.getOrigin(), "parcel.origin", today, violations);
    development(parcel.getDevelopment(), parcel.getAreaSquareMetres());
  }

  private void conditions(LandConditions conditions) {
    if (conditions.hasMinimumFloorAreaRatio()
        && conditions.hasMaximumFloorAreaRatio()
        && new BigDecimal(conditions.getMinimumFloorAreaRatio())
                .compareTo(new BigDecimal(conditions.getMaximumFloorAreaRatio()))
            > 0) {
      broken("parcel.conditions.maximumFloorAreaRatio", "not less than minimumFloorAreaRatio");
    }
  }

  private void development(LandDevelopment development, String areaSquareMetres) {
    String at = "parcel.development.";
    day(development.hasAgreedStartOn(), development.getAgreedStartOn(), at + "agreedStartOn");
    LocalDate start =
        past(development.hasActualStartOn(), development.getActualStartOn(), at + "actualStartOn");
    LocalDate stop = past(development.hasStoppedOn(), development.getStoppedOn(), at + "stoppedOn");
    if (development.hasStoppedOn() && !development.hasActualStartOn()) {
      broken(at + "stoppedOn", "only with actualStartOn");
    } else if (start != null && stop != null && stop.isBefore(start)) {
      broken(at + "stoppedOn", "not before actualStartOn");
    }
    if (development.hasDevelopedAreaSquareMetres()
        && new BigDecimal(development.getDevelopedAreaSquareMetres())
                .compareTo(new BigDecimal(areaSquareMetres))
            > 0) {
      broken(at + "developedAreaSquareMetres", "not more than areaSquareMetres");
    }
    if (development.hasLandPrice()) {
      notNegative(development.getLandPrice(), at + "landPrice");
    }
  }

  private @Nullable LocalDate day(boolean given, String text, String field) {
    return given ? Dates.parse(text, field, violations) : null;
  }

  private @Nullable LocalDate past(boolean given, String text, String field) {
    LocalDate date = day(given, text, field);
    if (date != null && date.isAfter(today)) {
      violations.add(field, ViolationReason.INVALID_DATE);
    }
    return date;
  }

  private void notNegative(Money money, String field) {
    if (money.getAmount().startsWith("-")) {
      broken(field + ".amount", "not negative");
    }
  }

  private void broken(String field, String rule) {
    violations.add(field, ViolationReason.RULE_BROKEN, "rule", rule);
  }
}
