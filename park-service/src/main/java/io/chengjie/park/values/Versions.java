package io.chengjie.park.values;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;

/** The version of a row as its etag. */
public final class Versions {
  private Versions() {}

  public static String etag(long version) {
    return Long.toString(version);
  }

  /**
   * @param etag that the caller read
   * @param version of the locked row
   * @throws Rejection ETAG_MISMATCH
   */
  public static void require(String etag, long version) {
    if (!etag.equals(etag(version))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
  }
}
