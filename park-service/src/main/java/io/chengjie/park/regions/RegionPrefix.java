package io.chengjie.park.regions;

/**
 * The leading digits that all codes inside a region share: 430000 → 43, 431100 → 4311, 431129 →
 * 431129.
 */
public final class RegionPrefix {
  private RegionPrefix() {}

  /**
   * @param regionCode six digits, or a prefix of them; "000000" is the whole country
   */
  public static String of(String regionCode) {
    String prefix = regionCode;
    while (prefix.length() >= 2 && prefix.length() % 2 == 0 && prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return prefix;
  }
}
