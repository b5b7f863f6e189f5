package io.chengjie.park.siting;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteNeeds.Space;
import io.chengjie.proto.park.v1.SiteWeights;

/** Finds what only the kind of space that is not wanted could offer. */
final class OtherSpace {
  private final Space only;
  private final Violations violations;

  private OtherSpace(Space only, Violations violations) {
    this.only = only;
    this.violations = violations;
  }

  static void check(SiteNeeds needs, SiteWeights weights, Violations violations) {
    if (needs.getSpace() == Space.LAND) {
      new OtherSpace(Space.STANDARD_FACTORY, violations).refuseUnitNeeds(needs, weights);
    } else {
      new OtherSpace(Space.LAND, violations).refuseLandNeeds(needs, weights);
    }
  }

  private void refuseUnitNeeds(SiteNeeds needs, SiteWeights weights) {
    refuse(needs.hasFloorLoadKnPerSquareMetre(), "needs.floorLoadKnPerSquareMetre");
    refuse(needs.hasClearHeightMetres(), "needs.clearHeightMetres");
    refuse(needs.getDualFeed(), "needs.dualFeed");
    refuse(needs.hasCraneTonnes(), "needs.craneTonnes");
    refuse(needs.getLoadingDock(), "needs.loadingDock");
    refuse(needs.hasFireClass(), "needs.fireClass");
    refuse(needs.hasColumnGridMetres(), "needs.columnGridMetres");
    refuse(needs.getDischarge(), "needs.discharge");
    refuse(weights.getRent() > 0, "weights.rent");
    refuse(weights.getFewestUnits() > 0, "weights.fewestUnits");
    refuse(weights.getSameFloor() > 0, "weights.sameFloor");
  }

  private void refuseLandNeeds(SiteNeeds needs, SiteWeights weights) {
    refuse(needs.hasLandUse(), "needs.landUse");
    refuse(needs.getConnectionsCount() > 0, "needs.connections");
    refuse(needs.hasLandPlan(), "needs.landPlan");
    refuse(weights.getPrice() > 0, "weights.price");
  }

  private void refuse(boolean present, String field) {
    if (present) {
      violations.add(field, ViolationReason.RULE_BROKEN, "rule", "only for " + only.name());
    }
  }
}
