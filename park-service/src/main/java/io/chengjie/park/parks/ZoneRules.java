package io.chengjie.park.parks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a zone asks of the projects that want to settle in it. What is null is unknown.
 *
 * @param chemical whether its function is chemical industry
 * @param insideRedLine whether it touches the ecological red line
 * @param treatmentM3d central treatment of waste water in m³ per day
 */
public record ZoneRules(
    IndustryRules industries,
    boolean chemical,
    @Nullable Boolean insideRedLine,
    @Nullable BigDecimal treatmentM3d) {

  /** Of a zone about which nothing but its industries is known. */
  public static ZoneRules of(IndustryRules industries) {
    return new ZoneRules(industries, false, null, null);
  }
}
