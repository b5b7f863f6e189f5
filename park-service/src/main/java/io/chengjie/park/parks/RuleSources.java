package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.Zone;
import io.chengjie.proto.park.v1.Zone.IndustryRule;
import io.chengjie.proto.park.v1.Zone.IndustryRule.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the industry rules of a zone come from: in the contract one entry for each rule of known
 * source, in the row a list beside each list of codes.
 */
final class RuleSources {
  private static final String UNKNOWN = "";

  private RuleSources() {}

  static List<String> ofAllowed(Zone zone) {
    return beside(zone.getAllowedIndustryCodesList(), zone, Effect.ALLOWED);
  }

  static List<String> ofForbidden(Zone zone) {
    return beside(zone.getForbiddenIndustryCodesList(), zone, Effect.FORBIDDEN);
  }

  static List<IndustryRule> messages(ZoneRecord zone) {
    List<IndustryRule> rules = new ArrayList<>();
    byCode(zone.allowedIndustryCodes, zone.allowedIndustrySources)
        .forEach((code, source) -> rules.add(rule(code, Effect.ALLOWED, source)));
    byCode(zone.forbiddenIndustryCodes, zone.forbiddenIndustrySources)
        .forEach((code, source) -> rules.add(rule(code, Effect.FORBIDDEN, source)));
    return rules;
  }

  /** Source by code, in the order of the codes, where it is known. */
  static Map<String, String> byCode(List<String> codes, List<String> sources) {
    Map<String, String> known = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).equals(UNKNOWN)) {
        known.put(codes.get(i), sources.get(i));
      }
    }
    return known;
  }

  private static List<String> beside(List<String> codes, Zone zone, Effect effect) {
    Map<String, String> known = new HashMap<>();
    for (IndustryRule rule : zone.getIndustryRulesList()) {
      if (rule.getEffect() == effect) {
        known.put(rule.getIndustryCode(), rule.getSource());
      }
    }
    return known.isEmpty()
        ? List.of()
        : codes.stream().map(code -> known.getOrDefault(code, UNKNOWN)).toList();
  }

  private static IndustryRule rule(String code, Effect effect, String source) {
    return IndustryRule.newBuilder()
        .setIndustryCode(code)
        .setEffect(effect)
        .setSource(source)
        .build();
  }
}
