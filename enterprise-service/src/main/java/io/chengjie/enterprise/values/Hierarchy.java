package io.chengjie.enterprise.values;

/** Prefixes under which everything below a code of a national list is found. */
public final class Hierarchy {
  private static final int DIGITS_PER_LEVEL = 2;

  private Hierarchy() {}

  /**
   * GB/T 2260: {@code 430000} → {@code 43}, {@code 431100} → {@code 4311}, {@code 431129} itself.
   */
  public static String regionPrefix(String regionCode) {
    String prefix = regionCode;
    while (prefix.length() > DIGITS_PER_LEVEL && prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - DIGITS_PER_LEVEL);
    }
    return prefix;
  }

  /** GB/T 4754 with section letter: {@code C39*} and {@code C39} → {@code C39}. */
  public static String industryPrefix(String industryCode) {
    return industryCode.endsWith("*")
        ? industryCode.substring(0, industryCode.length() - 1)
        : industryCode;
  }
}
