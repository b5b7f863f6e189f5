package io.chengjie.gateway.compose;

import io.chengjie.proto.park.v1.SiteNeeds;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts of the fact catalogue that a need for space states by the way. */
final class NeedFacts {
  private NeedFacts() {}

  static Map<String, String> of(SiteNeeds needs) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("project.industryCode", needs.getIndustryCode());
    if (needs.getSpace() == SiteNeeds.Space.LAND) {
      if (needs.getLandPlan().hasFixedAssetsCny()) {
        facts.put("project.fixedAssets", needs.getLandPlan().getFixedAssetsCny());
      }
    } else {
      facts.put("lease.areaSquareMetres", needs.getContiguousAreaSquareMetres());
    }
    if (needs.hasExportRatio()) {
      facts.put("export.ratio", needs.getExportRatio());
    }
    return facts;
  }
}
