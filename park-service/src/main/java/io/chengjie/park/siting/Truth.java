package io.chengjie.park.siting;

import org.jspecify.annotations.Nullable;

/** Yes, no, or not known. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(@Nullable Boolean value) {
    if (value == null) {
      return UNKNOWN;
    }
    return value ? YES : NO;
  }
}
