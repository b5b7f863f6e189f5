package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;

/** What is not there, or not there for this caller. */
final class Missing {
  private Missing() {}

  static Rejection policy(String id) {
    return of("policies", id);
  }

  static Rejection version(String policyId, int number) {
    return of("policy-versions", policyId + "/" + number);
  }

  static Rejection of(String resource, String id) {
    return Rejection.of(ErrorReason.RESOURCE_NOT_FOUND).with("resource", resource).with("id", id);
  }
}
