package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;

/** The rejections of this feature that several operations give. */
final class Missing {
  private Missing() {}

  static Rejection fund(String id) {
    return of("funds", id);
  }

  static Rejection reservation(String id) {
    return of("fund-reservations", id);
  }

  static Rejection of(String resource, String id) {
    return Rejection.of(ErrorReason.RESOURCE_NOT_FOUND).with("resource", resource).with("id", id);
  }
}
