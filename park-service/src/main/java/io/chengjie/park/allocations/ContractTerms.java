package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.space.UsePeriod;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.MeterPoint;
import io.chengjie.proto.park.v1.PriceBasis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, as far as it can be judged alone.
 *
 * @param priceMinorUnits fen for CNY
 */
record ContractTerms(
    Allocation.Kind kind,
    UsePeriod period,
    PriceBasis basis,
    long priceMinorUnits,
    String priceCurrency) {
  /** A lease beyond it is void to that extent: 民法典第七百零五条. */
  private static final int GREATEST_LEASE_YEARS = 20;

  /**
   * @throws Rejection VALIDATION_FAILED with everything that is wrong
   */
  static ContractTerms of(CreateAllocationRequest request) {
    Violations violations = new Violations();
    LocalDate from = Dates.parse(request.getUseFrom(), "useFrom", violations);
    LocalDate until =
        request.hasUseUntil() ? Dates.parse(request.getUseUntil(), "useUntil", violations) : null;
    checkPeriod(request, from, until, violations);
    PriceBasis basis = basisOf(request.getKind());
    if (request.getPriceBasis() != basis) {
      violations.add("priceBasis", ViolationReason.RULE_BROKEN, "rule", basis.name());
    }
    long price = Prices.minorUnits(request.getPrice());
    if (price < 0) {
      violations.add("price.amount", ViolationReason.RULE_BROKEN, "rule", "not negative");
    }
    checkMeters(request, violations);
    violations.throwIfAny();
    return new ContractTerms(
        request.getKind(),
        new UsePeriod(Objects.requireNonNull(from), until),
        basis,
        price,
        request.getPrice().getCurrency());
  }

  static PriceBasis basisOf(Allocation.Kind kind) {
    return switch (kind) {
      case LEASE, TEMPORARY -> PriceBasis.PER_SQUARE_METRE_MONTH;
      case SALE, LAND_GRANT -> PriceBasis.PER_SQUARE_METRE;
      case KIND_UNSPECIFIED, UNRECOGNIZED -> PriceBasis.PRICE_BASIS_UNSPECIFIED;
    };
  }

  private static boolean isLease(Allocation.Kind kind) {
    return kind == Allocation.Kind.LEASE || kind == Allocation.Kind.TEMPORARY;
  }

  private static void checkPeriod(
      CreateAllocationRequest request,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Violations violations) {
    if (request.getKind() == Allocation.Kind.TEMPORARY && !request.hasUseUntil()) {
      violations.add("useUntil", ViolationReason.REQUIRED);
    }
    if (from == null || until == null) {
      return;
    }
    if (!until.isAfter(from)) {
      violations.add("useUntil", ViolationReason.INVALID_DATE);
    } else if (isLease(request.getKind()) && until.isAfter(from.plusYears(GREATEST_LEASE_YEARS))) {
      violations.add(
          "useUntil",
          ViolationReason.RULE_BROKEN,
          "rule",
          "at most " + GREATEST_LEASE_YEARS + " years (民法典第七百零五条)");
    }
  }

  private static void checkMeters(CreateAllocationRequest request, Violations violations) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < request.getMeterPointsCount(); i++) {
      MeterPoint meter = request.getMeterPoints(i);
      String path = "meterPoints[" + i + "].";
      if (!seen.add(meter.getMeterNo())) {
        violations.add(path + "meterNo", ViolationReason.RULE_BROKEN, "rule", "each meter once");
      }
      if (meter.hasHandoverReading()) {
        violations.add(path + "handoverReading", ViolationReason.OUTPUT_ONLY_MEMBER);
      }
      if (meter.hasFinalReading()) {
        violations.add(path + "finalReading", ViolationReason.OUTPUT_ONLY_MEMBER);
      }
    }
  }
}
