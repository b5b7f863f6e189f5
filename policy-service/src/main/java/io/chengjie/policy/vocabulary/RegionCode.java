package io.chengjie.policy.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * Regions by GB/T 2260: six digits, two for each level; trailing pairs of zeros say how high the
 * level is.
 */
public final class RegionCode {
  private RegionCode() {}

  /**
   * What all codes in the region begin with: "43" for 430000, "4311" for 431100, "431129" for
   * 431129, nothing for the whole country (000000).
   */
  public static String prefix(String code) {
    String prefix = code;
    while (prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return prefix;
  }

  /** True when the region is the other one or contains it. */
  public static boolean covers(String region, String other) {
    return other.startsWith(prefix(region));
  }

  /** The region, its prefecture, its province and the country. */
  public static Set<String> withThoseAbove(String code) {
    return Set.copyOf(
        List.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000", "000000"));
  }
}
