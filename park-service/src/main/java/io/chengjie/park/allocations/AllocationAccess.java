package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import java.util.Optional;

/** Whose allocation it is: the region's and the enterprise's. */
final class AllocationAccess {
  private AllocationAccess() {}

  /**
   * @throws Rejection NOT_OWN_DATA, REGION_OUT_OF_SCOPE
   */
  static void requireReader(AllocationRecord allocation) {
    if (!isParty(allocation)) {
      Caller.current().requireEnterprise(allocation.enterpriseId);
      Caller.current().requireRegion(allocation.regionCode);
    }
  }

  /**
   * The park's officer signs for the park, a user of the enterprise under contract for the firm.
   *
   * @throws Rejection ROLE_NOT_ALLOWED, NOT_OWN_DATA, REGION_OUT_OF_SCOPE
   */
  static void requireSide(AllocationRecord allocation, Side side) {
    if (side == Side.FIRM) {
      requireRole(Role.ENTERPRISE_USER);
      if (!isParty(allocation)) {
        throw Rejection.of(ErrorReason.NOT_OWN_DATA)
            .with("resource", "enterprises/" + allocation.enterpriseId);
      }
    } else {
      requireRole(Role.PARK_OPERATOR);
      Caller.current().requireRegion(allocation.regionCode);
    }
  }

  /**
   * @throws Rejection ROLE_NOT_ALLOWED
   */
  static void requireRole(Role role) {
    if (!Caller.current().has(role)) {
      throw Rejection.of(ErrorReason.ROLE_NOT_ALLOWED)
          .with("operation", "AllocationService")
          .with("allowedRoles", role);
    }
  }

  private static boolean isParty(AllocationRecord allocation) {
    Caller caller = Caller.current();
    return caller.has(Role.ENTERPRISE_USER)
        && caller.enterpriseId().equals(Optional.of(allocation.enterpriseId));
  }
}
