package io.chengjie.chassis.caller;

import java.util.List;

/**
 * Containment of division codes (GB/T 2260 and the statistical codes below it): two digits each for
 * province, city and county, three each for township and village. Trailing levels of zeros mean the
 * whole level above.
 */
final class RegionScope {
  private static final int[] LEVEL_ENDS = {2, 4, 6, 9, 12};

  private RegionScope() {}

  static boolean covers(List<String> scopes, String code) {
    return scopes.stream().anyMatch(scope -> code.startsWith(prefix(scope)));
  }

  private static String prefix(String code) {
    String prefix = code;
    for (int level = LEVEL_ENDS.length - 1; level >= 0; level--) {
      int start = level == 0 ? 0 : LEVEL_ENDS[level - 1];
      if (prefix.length() == LEVEL_ENDS[level] && isZeros(prefix.substring(start))) {
        prefix = prefix.substring(0, start);
      }
    }
    return prefix;
  }

  private static boolean isZeros(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }
}
