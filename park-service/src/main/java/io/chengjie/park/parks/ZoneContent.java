package io.chengjie.park.parks;

import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.CreateZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import io.chengjie.proto.park.v1.Zone.IndustryRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a zone says, checked for registration and change alike. */
@ApplicationScoped
class ZoneContent {
  /** A changed zone is checked in the shape of a registration, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final MessageShapeInterceptor shapes;

  ZoneContent(MessageShapeInterceptor shapes) {
    this.shapes = shapes;
  }

  /** Of a zone after a change. */
  void checkWhole(Zone zone) {
    shapes.check(CreateZoneRequest.newBuilder().setZone(zone).setRequestId(ANY_REQUEST_ID).build());
    check(zone);
  }

  /** What shape alone cannot tell. */
  static void check(Zone zone) {
    Violations violations = new Violations();
    if (zone.getFunction() == Zone.Function.BONDED && !zone.getBonded()) {
      violations.add("zone.bonded", ViolationReason.RULE_BROKEN, "rule", "bonded-function");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < zone.getIndustryRulesCount(); i++) {
      IndustryRule rule = zone.getIndustryRules(i);
      String field = "zone.industryRules[" + i + "].industryCode";
      if (!listed(rule, zone).contains(rule.getIndustryCode())) {
        violations.add(field, ViolationReason.RULE_BROKEN, "rule", "code-of-the-list");
      } else if (!seen.add(rule.getEffect() + rule.getIndustryCode())) {
        violations.add(field, ViolationReason.RULE_BROKEN, "rule", "unique");
      }
    }
    violations.throwIfAny();
  }

  private static List<String> listed(IndustryRule rule, Zone zone) {
    return rule.getEffect() == IndustryRule.Effect.ALLOWED
        ? zone.getAllowedIndustryCodesList()
        : zone.getForbiddenIndustryCodesList();
  }
}
