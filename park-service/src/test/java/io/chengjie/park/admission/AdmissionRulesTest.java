package io.chengjie.park.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violation;
import io.chengjie.park.parks.IndustryRules;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionRulesTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "ECOLOGICAL_RED_LINE", "红线文件1号",
          "POLLUTANT_QUOTA", "总量文件2号",
          "TREATMENT_CAPACITY", "治水文件3号");

  private final Findings findings = new Findings();

  @Test
  void admitsWhatBreaksNoRule() {
    judge(stated("3.2", "50"), chemicalZone(false, "50"), "3.2");

    assertThat(findings.missing()).isEmpty();
    assertThatCode(() -> findings.throwIfRefused(SOURCES)).doesNotThrowAnyException();
    assertThatCode(findings::throwIfNeeded).doesNotThrowAnyException();
  }

  @Test
  void refusesALoadBeyondTheQuotaAndNamesGapAndSource() {
    judge(stated("3.201", "50"), chemicalZone(false, "50"), "3.2");

    Rejection refusal = refusal();

    assertThat(refusal.reasonName()).isEqualTo("POLLUTANT_QUOTA_EXCEEDED");
    assertThat(refusal.metadata())
        .containsEntry("pollutant", "COD_TA")
        .containsEntry("asked", "3.201")
        .containsEntry("available", "3.2")
        .containsEntry("gap", "0.001")
        .containsEntry("source", "总量文件2号");
  }

  @Test
  void refusesAChemicalZoneThatTreatsLessThanTheProjectNeeds() {
    judge(stated("1", "50.001"), chemicalZone(false, "50"), "3.2");

    assertThat(refusal().metadata())
        .containsEntry("gap", "0.001")
        .containsEntry("source", "治水文件3号");
  }

  @Test
  void refusesAChemicalZoneWithoutTreatmentWhateverIsStated() {
    judge(new Stated("C26", Map.of(), null), chemicalZone(false, "0"), "3.2");

    assertThat(refusal().reasonName()).isEqualTo("TREATMENT_CAPACITY_SHORT");
  }

  @Test
  void asksNoOtherZoneForTreatment() {
    judge(stated("1", "50"), new ZoneRules(open(), false, false, null), "3.2");

    assertThat(findings.refusals()).isEmpty();
    assertThat(findings.missing()).isEmpty();
  }

  @Test
  void tellsOfAllRulesAtOnce() {
    IndustryRules rules = new IndustryRules(List.of(), List.of("C26"));
    ZoneRules zone = new ZoneRules(rules, true, true, new BigDecimal("10"));
    judge(stated("4", "50"), zone, "3.2");

    Rejection refusal = refusal();

    assertThat(refusal.reasonName()).isEqualTo("ADMISSION_REFUSED");
    assertThat(refusal.violations())
        .extracting(Violation::reasonName)
        .containsExactlyInAnyOrder(
            "INDUSTRY_NOT_ALLOWED",
            "INSIDE_ECOLOGICAL_RED_LINE",
            "TREATMENT_CAPACITY_SHORT",
            "POLLUTANT_QUOTA_EXCEEDED");
    assertThat(refusal.violations())
        .filteredOn(one -> one.field().equals("pollutantLoads.wasteWaterM3d"))
        .singleElement()
        .satisfies(one -> assertThat(one.metadata()).containsEntry("gap", "40"));
  }

  @Test
  void namesWhatIsMissingAndDoesNotTakeItAsNo() {
    judge(new Stated("", Map.of(), null), new ZoneRules(open(), true, null, null), "3.2");

    assertThat(findings.refusals()).isEmpty();
    assertThat(findings.missing())
        .containsExactly(
            "project.industryCode", "zone.insideEcologicalRedLine", "zone.treatmentCapacityM3d");
  }

  @Test
  void allocatesNothingWhileAFactOfThisVeryZoneOrLoadIsMissing() {
    judge(stated("3.2", "50"), chemicalZone(false, null), null);

    Rejection refusal = catchThrowableOfType(Rejection.class, findings::throwIfNeeded);

    assertThat(refusal.reasonName()).isEqualTo("ADMISSION_FACT_MISSING");
    assertThat(refusal.metadata())
        .containsEntry("missingFacts", "pool.COD_TA, zone.treatmentCapacityM3d");
  }

  private void judge(Stated stated, ZoneRules zone, @Nullable String codLeft) {
    AdmissionRules rules = new AdmissionRules(stated, findings);
    rules.judgeZone("ZON", zone);
    rules.judgeQuotas(
        "PRK",
        codLeft == null ? Map.of() : Map.of(UtilityPool.Kind.COD_TA, new BigDecimal(codLeft)));
  }

  private Rejection refusal() {
    return catchThrowableOfType(Rejection.class, () -> findings.throwIfRefused(SOURCES));
  }

  private static Stated stated(String cod, String water) {
    return Stated.of(
        "C26", PollutantLoads.newBuilder().setCodTa(cod).setWasteWaterM3D(water).build());
  }

  private static ZoneRules chemicalZone(Boolean insideRedLine, @Nullable String treatment) {
    return new ZoneRules(
        open(), true, insideRedLine, treatment == null ? null : new BigDecimal(treatment));
  }

  private static IndustryRules open() {
    return new IndustryRules(List.of(), List.of());
  }
}
