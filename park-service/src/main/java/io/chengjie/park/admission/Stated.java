package io.chengjie.park.admission;

import io.chengjie.proto.park.v1.PollutantLoads;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project states about itself. What is missing is unknown, not none.
 *
 * @param industryCode GB/T 4754-2017; empty is unknown
 * @param loads in t per year by the name of the pool
 * @param wasteWaterM3d in m³ per day
 */
public record Stated(
    String industryCode, Map<String, BigDecimal> loads, @Nullable BigDecimal wasteWaterM3d) {
  static final String COD = "COD_TA";
  static final String AMMONIA = "NH3N_TA";
  static final String VOC = "VOC_TA";

  public Stated {
    loads = Map.copyOf(loads);
  }

  public static Stated of(String industryCode, PollutantLoads stated) {
    Map<String, BigDecimal> loads = new LinkedHashMap<>();
    put(loads, COD, stated.hasCodTa() ? stated.getCodTa() : "");
    put(loads, AMMONIA, stated.hasNh3NTa() ? stated.getNh3NTa() : "");
    put(loads, VOC, stated.hasVocTa() ? stated.getVocTa() : "");
    return new Stated(
        industryCode,
        loads,
        stated.hasWasteWaterM3D() ? new BigDecimal(stated.getWasteWaterM3D()) : null);
  }

  boolean isEmpty() {
    return industryCode.isEmpty() && loads.isEmpty() && wasteWaterM3d == null;
  }

  private static void put(Map<String, BigDecimal> loads, String pool, String quantity) {
    if (!quantity.isEmpty()) {
      loads.put(pool, new BigDecimal(quantity));
    }
  }
}
