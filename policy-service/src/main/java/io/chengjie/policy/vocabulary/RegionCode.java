package io.chengjie.policy.vocabulary;

/** Regions by GB/T 2260: six digits, two for each level; trailing pairs of zeros say how high the level is. */
public final class RegionCode {
  private RegionCode() {}

  /** What all codes in the region begin with: "43" for 430000, "4311" for 431100, "431129" for 431129. */
  public static String prefix(String code) {
    String prefix = code;
    while (prefix.length() > 2 && prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return prefix;
  }

  /** True when the region is the other one or contains it. */
  public static boolean covers(String region, String other) {
    return other.startsWith(prefix(region));
  }
}
