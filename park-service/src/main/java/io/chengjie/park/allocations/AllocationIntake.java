package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.admission.Admission;
import io.chengjie.park.claims.LockedHold;
import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.space.Spaces;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether what is reserved may come under such a contract. Joins the current transaction. */
@ApplicationScoped
class AllocationIntake {
  private final Spaces spaces;
  private final PriceFloors floors;
  private final Admission admission;

  AllocationIntake(Spaces spaces, PriceFloors floors, Admission admission) {
    this.spaces = spaces;
    this.floors = floors;
    this.admission = admission;
  }

  /**
   * @return the industry under which it is admitted
   * @throws Rejection VALIDATION_FAILED, USE_OUTSIDE_HOLD, PUBLIC_PROCEDURE_REQUIRED,
   *     PRICE_BELOW_FLOOR, and whatever the admission refuses
   */
  String admit(CreateAllocationRequest request, ContractTerms terms, LockedHold hold) {
    String industry =
        request.getIndustryCode().isEmpty() ? hold.industryCode() : request.getIndustryCode();
    refuseUnfit(terms.kind(), industry, hold.spaces());
    refuseOutside(terms, hold);
    refuseWithoutProcedure(request, hold);
    Map<String, SpaceSite> sites =
        spaces.sitesOf(hold.spaces().stream().map(SpaceLine::spaceId).toList());
    refuseBelowFloor(terms, sites);
    List<SpaceSite> inOrder =
        hold.spaces().stream()
            .map(line -> Objects.requireNonNull(sites.get(line.spaceId())))
            .toList();
    admission.admitAgain(
        new Admission.Wish(hold.id(), hold.parkId(), inOrder, terms.period().from()), industry);
    return industry;
  }

  private static void refuseUnfit(Allocation.Kind kind, String industry, List<SpaceLine> lines) {
    Violations violations = new Violations();
    if (industry.isEmpty()) {
      violations.add("industryCode", ViolationReason.REQUIRED);
    }
    if (kind == Allocation.Kind.LAND_GRANT && !areAll(SpaceKind.PARCEL, lines)) {
      violations.add("kind", ViolationReason.RULE_BROKEN, "rule", "LAND_GRANT is for parcels");
    }
    if (kind == Allocation.Kind.SALE && !areAll(SpaceKind.UNIT, lines)) {
      violations.add("kind", ViolationReason.RULE_BROKEN, "rule", "SALE is for units");
    }
    violations.throwIfAny();
  }

  private static boolean areAll(SpaceKind kind, List<SpaceLine> lines) {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.kind() == kind);
  }

  private static void refuseOutside(ContractTerms terms, LockedHold hold) {
    if (!hold.period().contains(terms.period())) {
      throw Rejection.of(ErrorReason.USE_OUTSIDE_HOLD)
          .with("holdId", hold.id())
          .with("useFrom", hold.period().from())
          .with("useUntil", hold.period().until() == null ? "–" : hold.period().until());
    }
  }

  private static void refuseWithoutProcedure(CreateAllocationRequest request, LockedHold hold) {
    boolean land = hold.spaces().stream().anyMatch(line -> line.kind() == SpaceKind.PARCEL);
    if (land && request.getPublicProcedureReference().isBlank()) {
      throw Rejection.of(ErrorReason.PUBLIC_PROCEDURE_REQUIRED).with("holdId", hold.id());
    }
  }

  private void refuseBelowFloor(ContractTerms terms, Map<String, SpaceSite> sites) {
    for (PriceFloors.Floor floor : floors.of(sites.keySet(), terms.basis()).values()) {
      boolean comparable = floor.currency().equals(terms.priceCurrency());
      if (!comparable || terms.priceMinorUnits() < floor.minorUnits()) {
        throw Rejection.of(ErrorReason.PRICE_BELOW_FLOOR)
            .with("spaceId", floor.spaceId())
            .with("code", Objects.requireNonNull(sites.get(floor.spaceId())).code())
            .with("basis", terms.basis())
            .with("floor", Prices.text(floor.minorUnits(), floor.currency()))
            .with("asked", Prices.text(terms.priceMinorUnits(), terms.priceCurrency()));
      }
    }
  }
}
