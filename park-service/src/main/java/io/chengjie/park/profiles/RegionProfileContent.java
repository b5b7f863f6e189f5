package io.chengjie.park.profiles;

import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.CreateRegionProfileRequest;
import io.chengjie.proto.park.v1.RegionProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** What a profile says, checked for registration and change alike. */
@ApplicationScoped
class RegionProfileContent {
  /** A changed profile is checked in the shape of a registration, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final MessageShapeInterceptor shapes;

  RegionProfileContent(MessageShapeInterceptor shapes) {
    this.shapes = shapes;
  }

  /** Of a profile after a change. */
  void checkWhole(RegionProfile profile) {
    shapes.check(
        CreateRegionProfileRequest.newBuilder()
            .setRegionProfile(profile)
            .setRequestId(ANY_REQUEST_ID)
            .build());
    check(profile);
  }

  /** What shape alone cannot tell. */
  static void check(RegionProfile profile) {
    Violations violations = new Violations();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < profile.getResourcesCount(); i++) {
      if (!seen.add(profile.getResources(i).getName())) {
        violations.add(
            "regionProfile.resources[" + i + "].name",
            ViolationReason.RULE_BROKEN,
            "rule",
            "unique");
      }
    }
    violations.throwIfAny();
  }
}
