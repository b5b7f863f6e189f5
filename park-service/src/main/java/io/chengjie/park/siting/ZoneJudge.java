package io.chengjie.park.siting;

import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges one zone against all needs. */
final class ZoneJudge {
  /** The project's share of exports, a key of the fact catalogue. */
  static final String EXPORT_RATIO = "export.ratio";

  private static final String RED_LINE = "zone.insideEcologicalRedLine";
  private static final String OUTSIDE = "outside";

  private final Needs needs;

  ZoneJudge(Needs needs) {
    this.needs = needs;
  }

  /**
   * @param pools what is left of the pools that serve the zone; a kind that is missing is unknown
   */
  JudgedZone judge(ZoneInPark zone, SpaceVerdict space, Map<UtilityPool.Kind, BigDecimal> pools) {
    Set<String> missing = new TreeSet<>(space.missingFacts());
    List<Judgement> judgements = new ArrayList<>(space.judgements());
    needs.poolNeeds().forEach(need -> judgements.add(judgePool(need, pools, missing)));
    judgements.add(judgeIndustry(zone));
    judgeRedLine(zone.rules(), missing).ifPresent(judgements::add);
    judgeTreatment(zone.rules(), missing).ifPresent(judgements::add);
    judgeExports(zone, missing).ifPresent(judgements::add);
    return new JudgedZone(zone.place(), judgements, missing, space.fit());
  }

  private static Judgement judgePool(
      Needs.PoolNeed need, Map<UtilityPool.Kind, BigDecimal> pools, Set<String> missing) {
    String asked = Decimals.quantity(need.quantity());
    BigDecimal free = pools.get(need.pool());
    if (free == null && need.quantity().signum() > 0) {
      missing.add("pool." + need.pool());
      return Judgement.unknown(need.kind(), asked);
    }
    BigDecimal available = free == null ? BigDecimal.ZERO : free;
    return Judgement.of(
        need.kind(),
        available.compareTo(need.quantity()) >= 0,
        asked,
        Decimals.quantity(available));
  }

  private Judgement judgeIndustry(ZoneInPark zone) {
    Optional<String> refusal = zone.rules().industries().refusal(needs.industryCode());
    return Judgement.of(
        Kind.INDUSTRY,
        refusal.isEmpty(),
        needs.industryCode(),
        refusal.orElse(needs.industryCode()));
  }

  /** Where nobody recorded it, that is named and decides nothing, as in admission. */
  private static Optional<Judgement> judgeRedLine(ZoneRules rules, Set<String> missing) {
    Boolean inside = rules.insideRedLine();
    if (inside == null) {
      missing.add(RED_LINE);
      return Optional.empty();
    }
    return Optional.of(
        Judgement.of(Kind.ECOLOGICAL_RED_LINE, !inside, OUTSIDE, inside ? "inside" : OUTSIDE));
  }

  /** Only in a chemical zone; enough of it where the project says how much it needs. */
  private Optional<Judgement> judgeTreatment(ZoneRules rules, Set<String> missing) {
    if (!rules.chemical()) {
      return Optional.empty();
    }
    BigDecimal asked = needs.wasteWaterM3d();
    String text = asked == null ? "> 0" : Decimals.quantity(asked);
    BigDecimal available = rules.treatmentM3d();
    if (available == null) {
      missing.add("zone.treatmentCapacityM3d");
      return Optional.of(Judgement.unknown(Kind.TREATMENT_CAPACITY, text));
    }
    boolean none = available.signum() == 0;
    if (asked == null && !none) {
      missing.add("project.wasteWaterM3d");
      return Optional.of(Judgement.unknown(Kind.TREATMENT_CAPACITY, text));
    }
    boolean enough = !none && asked != null && available.compareTo(asked) >= 0;
    return Optional.of(
        Judgement.of(Kind.TREATMENT_CAPACITY, enough, text, Decimals.quantity(available)));
  }

  /**
   * Only where the zone asks for a share: here it is the zone that asks, and the project that has.
   */
  private Optional<Judgement> judgeExports(ZoneInPark zone, Set<String> missing) {
    BigDecimal least = zone.minimumExportRatio();
    if (least == null) {
      return Optional.empty();
    }
    BigDecimal ratio = needs.exportRatio();
    if (ratio == null) {
      missing.add(EXPORT_RATIO);
      return Optional.of(Judgement.unknown(Kind.EXPORT_RATIO, Decimals.quantity(least)));
    }
    return Optional.of(
        Judgement.of(
            Kind.EXPORT_RATIO,
            ratio.compareTo(least) >= 0,
            Decimals.quantity(least),
            Decimals.quantity(ratio)));
  }
}
