package io.chengjie.park.admission;

import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project states about itself. What is missing is unknown, not none.
 *
 * @param industryCode GB/T 4754-2017; empty is unknown
 * @param loads in t per year by the pool of the quota
 * @param wasteWaterM3d in m³ per day
 */
public record Stated(
    String industryCode,
    Map<UtilityPool.Kind, BigDecimal> loads,
    @Nullable BigDecimal wasteWaterM3d) {
  public Stated {
    loads = Map.copyOf(loads);
  }

  public static Stated of(String industryCode, PollutantLoads stated) {
    Map<UtilityPool.Kind, BigDecimal> loads = new EnumMap<>(UtilityPool.Kind.class);
    put(loads, UtilityPool.Kind.COD_TA, stated.hasCodTa() ? stated.getCodTa() : "");
    put(loads, UtilityPool.Kind.NH3N_TA, stated.hasNh3NTa() ? stated.getNh3NTa() : "");
    put(loads, UtilityPool.Kind.VOC_TA, stated.hasVocTa() ? stated.getVocTa() : "");
    return new Stated(
        industryCode,
        loads,
        stated.hasWasteWaterM3D() ? new BigDecimal(stated.getWasteWaterM3D()) : null);
  }

  boolean emitsNothingKnown() {
    return loads.isEmpty() && wasteWaterM3d == null;
  }

  private static void put(
      Map<UtilityPool.Kind, BigDecimal> loads, UtilityPool.Kind pool, String quantity) {
    if (!quantity.isEmpty()) {
      loads.put(pool, new BigDecimal(quantity));
    }
  }
}
