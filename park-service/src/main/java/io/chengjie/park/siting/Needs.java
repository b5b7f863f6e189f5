package io.chengjie.park.siting;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.parks.Dates;
import io.chengjie.proto.park.v1.SiteConstraint;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project needs of a place. What is null is not asked.
 *
 * @param areaSquareMetres contiguous
 * @param unitNeeds what every unit must offer
 * @param exportRatio the project's own share of exports; null is unknown
 */
record Needs(
    BigDecimal areaSquareMetres,
    List<UnitNeed> unitNeeds,
    List<PoolNeed> poolNeeds,
    @Nullable LocalDate readyBy,
    String industryCode,
    @Nullable BigDecimal exportRatio) {

  /** A quantity of a pool. */
  record PoolNeed(SiteConstraint.Kind kind, UtilityPool.Kind pool, BigDecimal quantity) {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist
   */
  static Needs of(SiteNeeds needs) {
    Violations violations = new Violations();
    LocalDate readyBy =
        needs.hasReadyBy() ? Dates.parse(needs.getReadyBy(), "needs.readyBy", violations) : null;
    violations.throwIfAny();
    return new Needs(
        new BigDecimal(needs.getContiguousAreaSquareMetres()),
        unitNeeds(needs, readyBy),
        poolNeeds(needs),
        readyBy,
        needs.getIndustryCode(),
        needs.hasExportRatio() ? new BigDecimal(needs.getExportRatio()) : null);
  }

  private static List<UnitNeed> unitNeeds(SiteNeeds needs, @Nullable LocalDate readyBy) {
    List<UnitNeed> unitNeeds = new ArrayList<>();
    if (needs.hasFloorLoadKnPerSquareMetre()) {
      unitNeeds.add(UnitNeed.floorLoad(new BigDecimal(needs.getFloorLoadKnPerSquareMetre())));
    }
    if (needs.hasClearHeightMetres()) {
      unitNeeds.add(UnitNeed.clearHeight(new BigDecimal(needs.getClearHeightMetres())));
    }
    if (needs.getDualFeed()) {
      unitNeeds.add(UnitNeed.twoCircuits());
    }
    if (readyBy != null) {
      unitNeeds.add(UnitNeed.readyBy(readyBy));
    }
    return List.copyOf(unitNeeds);
  }

  private static List<PoolNeed> poolNeeds(SiteNeeds needs) {
    List<PoolNeed> poolNeeds = new ArrayList<>();
    if (needs.hasPowerKva()) {
      // A need for two circuits counts on power that is there when one of them fails.
      UtilityPool.Kind power =
          needs.getDualFeed() ? UtilityPool.Kind.POWER_FIRM_KVA : UtilityPool.Kind.POWER_KVA;
      poolNeeds.add(
          new PoolNeed(SiteConstraint.Kind.POWER, power, new BigDecimal(needs.getPowerKva())));
    }
    if (needs.hasWaterM3D()) {
      poolNeeds.add(
          new PoolNeed(
              SiteConstraint.Kind.WATER,
              UtilityPool.Kind.WATER_M3D,
              new BigDecimal(needs.getWaterM3D())));
    }
    if (needs.hasSewageM3D()) {
      poolNeeds.add(
          new PoolNeed(
              SiteConstraint.Kind.SEWAGE,
              UtilityPool.Kind.SEWAGE_M3D,
              new BigDecimal(needs.getSewageM3D())));
    }
    if (needs.hasDormitoryBeds()) {
      poolNeeds.add(
          new PoolNeed(
              SiteConstraint.Kind.DORMITORY_BEDS,
              UtilityPool.Kind.DORM_BED,
              BigDecimal.valueOf(needs.getDormitoryBeds())));
    }
    return List.copyOf(poolNeeds);
  }
}
