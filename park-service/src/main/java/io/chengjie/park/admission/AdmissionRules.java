package io.chengjie.park.admission;

import io.chengjie.park.admission.Findings.Refusal;
import io.chengjie.park.parks.IndustryRules;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of admission: is the space ready, does its zone take the industry, lie outside of the
 * ecological red line and treat the waste water, is enough of the quotas left. A fact that is not
 * known refuses nothing, and is named.
 */
final class AdmissionRules {
  private static final Map<UtilityPool.Kind, String> FIELDS =
      Map.of(
          UtilityPool.Kind.COD_TA, "codTa",
          UtilityPool.Kind.NH3N_TA, "nh3nTa",
          UtilityPool.Kind.VOC_TA, "vocTa");

  private final Stated stated;
  private final Findings findings;

  AdmissionRules(Stated stated, Findings findings) {
    this.stated = stated;
    this.findings = findings;
  }

  void judgeReady(SpaceSite space, LocalDate useFrom) {
    LocalDate availableFrom = space.availableFrom();
    if (availableFrom != null && availableFrom.isAfter(useFrom)) {
      refuse(
          ErrorReason.UNIT_NOT_READY,
          "",
          "lines",
          data("unitId", space.id())
              .and("availableFrom", availableFrom.toString())
              .and("useFrom", useFrom.toString()));
    }
  }

  void judgeZone(String zoneId, ZoneRules rules) {
    judgeIndustry(zoneId, rules.industries());
    judgeRedLine(zoneId, rules.insideRedLine());
    if (rules.chemical()) {
      judgeTreatment(zoneId, rules.treatmentM3d());
    }
  }

  /**
   * @param left of the quotas; one that is missing is unknown
   */
  void judgeQuotas(String parkId, Map<UtilityPool.Kind, BigDecimal> left) {
    stated
        .loads()
        .forEach(
            (pool, asked) -> {
              BigDecimal available = left.get(pool);
              if (available == null && asked.signum() > 0) {
                findings.need("pool." + pool);
              } else if (available != null && available.compareTo(asked) < 0) {
                refuse(
                    ErrorReason.POLLUTANT_QUOTA_EXCEEDED,
                    "POLLUTANT_QUOTA",
                    "pollutantLoads." + FIELDS.getOrDefault(pool, pool.name()),
                    data("parkId", parkId).and("pollutant", pool.name()).gap(asked, available));
              }
            });
  }

  /**
   * @param known quotas that are known
   * @param claimed by the hold
   */
  void judgeClaims(
      String parkId, Set<UtilityPool.Kind> known, Map<UtilityPool.Kind, BigDecimal> claimed) {
    stated
        .loads()
        .forEach(
            (pool, asked) -> {
              BigDecimal own = claimed.getOrDefault(pool, BigDecimal.ZERO);
              if (own.compareTo(asked) >= 0) {
                return;
              }
              if (known.contains(pool)) {
                refuse(
                    ErrorReason.POLLUTANT_LOAD_NOT_CLAIMED,
                    "POLLUTANT_QUOTA",
                    "holdId",
                    data("parkId", parkId).and("pollutant", pool.name()).gap(asked, own));
              } else {
                findings.need("pool." + pool);
              }
            });
  }

  private void judgeIndustry(String zoneId, IndustryRules industries) {
    if (stated.industryCode().isEmpty()) {
      findings.miss("project.industryCode");
      return;
    }
    Optional<String> refusal = industries.refusal(stated.industryCode());
    refusal.ifPresent(
        rule ->
            refuse(
                ErrorReason.INDUSTRY_NOT_ALLOWED,
                "",
                "industryCode",
                data("zoneId", zoneId)
                    .and("industryCode", stated.industryCode())
                    .and("rule", rule)
                    .and("source", industries.sourceOfRefusal(stated.industryCode()).orElse("–"))));
  }

  private void judgeRedLine(String zoneId, @Nullable Boolean inside) {
    if (inside == null) {
      findings.miss("zone.insideEcologicalRedLine");
    } else if (inside) {
      refuse(
          ErrorReason.INSIDE_ECOLOGICAL_RED_LINE,
          "ECOLOGICAL_RED_LINE",
          "lines",
          data("zoneId", zoneId));
    }
  }

  /**
   * Only a chemical zone has to treat its water centrally; there it must suffice for the project.
   */
  private void judgeTreatment(String zoneId, @Nullable BigDecimal available) {
    if (available == null) {
      findings.need("zone.treatmentCapacityM3d");
      return;
    }
    BigDecimal asked = stated.wasteWaterM3d();
    if (asked == null) {
      findings.miss("project.wasteWaterM3d");
    }
    BigDecimal least = asked == null ? BigDecimal.ZERO : asked;
    if (available.signum() == 0 || available.compareTo(least) < 0) {
      refuse(
          ErrorReason.TREATMENT_CAPACITY_SHORT,
          "TREATMENT_CAPACITY",
          "pollutantLoads.wasteWaterM3d",
          data("zoneId", zoneId).gap(least, available));
    }
  }

  private void refuse(ErrorReason reason, String rule, String field, Data data) {
    findings.refuse(new Refusal(reason, rule, field, data.values()));
  }

  private static Data data(String key, String value) {
    return new Data(new LinkedHashMap<>()).and(key, value);
  }

  private record Data(Map<String, String> values) {
    Data and(String key, String value) {
      values.put(key, value);
      return this;
    }

    Data gap(BigDecimal asked, BigDecimal available) {
      return and("asked", Decimals.quantity(asked))
          .and("available", Decimals.quantity(available))
          .and("gap", Decimals.quantity(asked.subtract(available)));
    }
  }
}
