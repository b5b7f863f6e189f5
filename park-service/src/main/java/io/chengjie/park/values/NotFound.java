package io.chengjie.park.values;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import org.jspecify.annotations.Nullable;

/** RESOURCE_NOT_FOUND for a row that is not there. */
public final class NotFound {
  private NotFound() {}

  /**
   * @param resource singular, for example "utility pool"
   */
  public static Rejection of(String resource, String id) {
    return Rejection.of(ErrorReason.RESOURCE_NOT_FOUND).with("resource", resource).with("id", id);
  }

  /** The row itself, or the rejection. */
  public static <R> R unless(@Nullable R row, String resource, String id) {
    if (row == null) {
      throw of(resource, id);
    }
    return row;
  }
}
