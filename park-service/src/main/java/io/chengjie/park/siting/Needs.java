package io.chengjie.park.siting;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteWeights;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project needs of a place. What is null is not asked.
 *
 * @param space what is needed of the space itself
 * @param exportRatio the project's own share of exports; null is unknown
 * @param wasteWaterM3d in m³ per day; null is unknown
 */
record Needs(
    SpaceWish space,
    List<PoolNeed> poolNeeds,
    @Nullable LocalDate readyBy,
    String industryCode,
    @Nullable BigDecimal exportRatio,
    @Nullable BigDecimal wasteWaterM3d) {

  /** A quantity of a pool. */
  record PoolNeed(Kind kind, UtilityPool.Kind pool, BigDecimal quantity) {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist,
   *     and for what the other kind of space is asked for
   */
  static Needs of(SiteNeeds needs, SiteWeights weights) {
    Violations violations = new Violations();
    OtherSpace.check(needs, weights, violations);
    LocalDate readyBy =
        needs.hasReadyBy() ? Dates.parse(needs.getReadyBy(), "needs.readyBy", violations) : null;
    violations.throwIfAny();
    return new Needs(
        needs.getSpace() == SiteNeeds.Space.LAND
            ? LandWish.of(needs)
            : UnitWish.of(needs, readyBy),
        poolNeeds(needs),
        readyBy,
        needs.getIndustryCode(),
        needs.hasExportRatio() ? new BigDecimal(needs.getExportRatio()) : null,
        wasteWater(needs));
  }

  /** What has to be treated at least is what the project wants to have treated. */
  private static @Nullable BigDecimal wasteWater(SiteNeeds needs) {
    if (needs.getPollutantLoads().hasWasteWaterM3D()) {
      return new BigDecimal(needs.getPollutantLoads().getWasteWaterM3D());
    }
    return needs.hasSewageM3D() ? new BigDecimal(needs.getSewageM3D()) : null;
  }

  private static List<PoolNeed> poolNeeds(SiteNeeds needs) {
    PollutantLoads loads = needs.getPollutantLoads();
    List<PoolNeed> asked = new ArrayList<>();
    // A need for two circuits counts on power that is there when one of them fails.
    UtilityPool.Kind power =
        needs.getDualFeed() ? UtilityPool.Kind.POWER_FIRM_KVA : UtilityPool.Kind.POWER_KVA;
    add(asked, needs.hasPowerKva(), Kind.POWER, power, needs.getPowerKva());
    if (needs.hasFirmPowerKva()) {
      BigDecimal firm = new BigDecimal(needs.getFirmPowerKva());
      boolean together = needs.getDualFeed() && needs.hasPowerKva();
      BigDecimal both = together ? firm.add(new BigDecimal(needs.getPowerKva())) : firm;
      asked.add(new PoolNeed(Kind.FIRM_POWER, UtilityPool.Kind.POWER_FIRM_KVA, both));
    }
    add(asked, needs.hasWaterM3D(), Kind.WATER, UtilityPool.Kind.WATER_M3D, needs.getWaterM3D());
    add(
        asked,
        needs.hasSewageM3D(),
        Kind.SEWAGE,
        UtilityPool.Kind.SEWAGE_M3D,
        needs.getSewageM3D());
    add(asked, needs.hasSteamTh(), Kind.STEAM, UtilityPool.Kind.STEAM_TH, needs.getSteamTh());
    add(asked, needs.hasGasNm3H(), Kind.GAS, UtilityPool.Kind.GAS_NM3H, needs.getGasNm3H());
    String beds = Integer.toString(needs.getDormitoryBeds());
    add(asked, needs.hasDormitoryBeds(), Kind.DORMITORY_BEDS, UtilityPool.Kind.DORM_BED, beds);
    add(asked, loads.hasCodTa(), Kind.COD_QUOTA, UtilityPool.Kind.COD_TA, loads.getCodTa());
    add(asked, loads.hasNh3NTa(), Kind.NH3N_QUOTA, UtilityPool.Kind.NH3N_TA, loads.getNh3NTa());
    add(asked, loads.hasVocTa(), Kind.VOC_QUOTA, UtilityPool.Kind.VOC_TA, loads.getVocTa());
    return List.copyOf(asked);
  }

  private static void add(
      List<PoolNeed> asked, boolean present, Kind kind, UtilityPool.Kind pool, String quantity) {
    if (present) {
      asked.add(new PoolNeed(kind, pool, new BigDecimal(quantity)));
    }
  }
}
