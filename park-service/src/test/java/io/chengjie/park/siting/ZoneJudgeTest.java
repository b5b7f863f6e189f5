package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.parks.IndustryRules;
import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteWeights;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneJudgeTest {
  private static final Map<UtilityPool.Kind, BigDecimal> POOLS =
      Map.of(
          UtilityPool.Kind.POWER_FIRM_KVA, new BigDecimal("5200"),
          UtilityPool.Kind.SEWAGE_M3D, new BigDecimal("400"),
          UtilityPool.Kind.DORM_BED, new BigDecimal("200"),
          UtilityPool.Kind.COD_TA, new BigDecimal("12.5"));

  // The four parks of the story.

  @Test
  void jianghuaFits() {
    Candidate candidate =
        judge(
            Places.zone("Jianghua"),
            Places.row(
                Places.unit("B3-101", "3000.00"),
                Places.onFloor(2, Places.unit("B3-201", "3000.00", "7.5", true))));

    assertThat(candidate.outcome()).isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(candidate.block().orElseThrow().spaces())
        .extracting("code")
        .containsExactly("B3-101", "B3-201");
  }

  @Test
  void songmuFailsDualFeedAndNothingElse() {
    Candidate candidate =
        judge(Places.zone("Songmu"), Places.apart(Places.unit("S1", "7000.00", "10", false)));

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.DUAL_FEED, Outcome.FAILED, "true", "false"));
  }

  @Test
  void shuangqingFailsContiguousAreaAndSaysWhatThereIs() {
    Candidate candidate =
        judge(
            Places.zone("Shuangqing"),
            Places.ground(
                List.of(
                    Places.unit("A", "3000.00"),
                    Places.unit("B", "2000.00"),
                    Places.unit("C", "4000.00")),
                "A/B"));

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.CONTIGUOUS_AREA, Outcome.FAILED, "6000.00", "5000.00"));
    assertThat(Sentences.en(failed(candidate).getFirst()))
        .isEqualTo("Contiguous area: 6000.00 m² asked, 5000.00 m² available.");
    assertThat(Sentences.zh(failed(candidate).getFirst()))
        .isEqualTo("连片面积：要求 6000.00 m²，可提供 5000.00 m²，不满足。");
  }

  @Test
  void chenzhouIsUndeterminedWithoutTheShareOfExports() {
    Candidate candidate =
        judge(Places.bondedZone("Chenzhou", "0.70"), Places.apart(Places.unit("E1", "6400.00")));

    assertThat(candidate.outcome()).isEqualTo(SiteCandidate.Outcome.UNDETERMINED);
    assertThat(candidate.missingFacts()).containsExactly("export.ratio");
  }

  // One change at a time.

  @Test
  void judgesTheShareOfExportsAtItsLimit() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("E1", "6400.00"));
    ZoneInPark zone = Places.bondedZone("Chenzhou", "0.70");

    assertThat(judge(zone, ground, Places.displayMaker().setExportRatio("0.7")).outcome())
        .isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(failed(judge(zone, ground, Places.displayMaker().setExportRatio("0.6999"))))
        .extracting(Judgement::kind)
        .containsExactly(Kind.EXPORT_RATIO);
  }

  @Test
  void aForbiddenIndustryBeatsAnAllowedOne() {
    ZoneInPark open = Places.zone("Jianghua");
    ZoneInPark zone =
        new ZoneInPark(
            open.place(), ZoneRules.of(new IndustryRules(List.of("C39"), List.of("C3974"))), null);

    Candidate candidate = judge(zone, Places.apart(Places.unit("U", "6000.00")));

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.INDUSTRY, Outcome.FAILED, "C3974", "forbidden: C3974"));
  }

  @Test
  void anUnknownPropertyIsMissingUnlessOtherUnitsSuffice() {
    Ground<FreeUnit> alone = Places.apart(Places.unit("U", "6000.00", null, true));
    Ground<FreeUnit> withOthers =
        Places.apart(Places.unit("U", "6000.00", null, true), Places.unit("V", "6000.00"));

    Candidate unknown = judge(Places.zone("Jianghua"), alone);
    Candidate known = judge(Places.zone("Jianghua"), withOthers);

    assertThat(unknown.outcome()).isEqualTo(SiteCandidate.Outcome.UNDETERMINED);
    assertThat(unknown.missingFacts()).containsExactly("unit.floorLoadKnPerSquareMetre");
    assertThat(known.outcome()).isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(known.missingFacts()).isEmpty();
  }

  @Test
  void unitsThatMeetDifferentNeedsDoNotMakeUpTheAreaTogether() {
    Ground<FreeUnit> ground =
        Places.row(
            Places.unit("A", "6000.00", "10", false), Places.unit("B", "6000.00", "5", true));

    Candidate candidate = judge(Places.zone("Jianghua"), ground);

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.CONTIGUOUS_AREA, Outcome.FAILED, "6000.00", "0.00"));
  }

  @Test
  void namesTheBestFloorLoadThatTheAreaHas() {
    Ground<FreeUnit> ground =
        Places.row(
            Places.unit("A", "3000.00", "10", true),
            Places.unit("B", "3000.00", "5", true),
            Places.unit("C", "3000.00", "4", true));

    Candidate candidate = judge(Places.zone("Jianghua"), ground);

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.FLOOR_LOAD, Outcome.FAILED, "7.5", "5"));
  }

  @Test
  void aPoolIsJudgedAtItsLimitAndUnknownWhenThereIsNone() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));

    assertThat(failed(judge(Places.zone("J"), ground, Places.displayMaker().setPowerKva("5200"))))
        .isEmpty();
    assertThat(
            failed(judge(Places.zone("J"), ground, Places.displayMaker().setPowerKva("5200.001"))))
        .containsExactly(new Judgement(Kind.POWER, Outcome.FAILED, "5200.001", "5200"));
    assertThat(
            judge(Places.zone("J"), ground, Places.displayMaker().setWaterM3D("1")).missingFacts())
        .containsExactly("pool.WATER_M3D");
  }

  @Test
  void judgesEachPropertyAtItsLimitAndOneBeyondIt() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));

    assertThat(
            failed(
                judge(
                    Places.zone("J"),
                    ground,
                    Places.displayMaker()
                        .setCraneTonnes("10")
                        .setColumnGridMetres("9.0x8.0")
                        .setFireClass("C")
                        .setLoadingDock(true)
                        .setDischarge(true))))
        .isEmpty();
    assertThat(
            failed(
                judge(
                    Places.zone("J"),
                    ground,
                    Places.displayMaker()
                        .setCraneTonnes("10.01")
                        .setColumnGridMetres("8.5x8.5")
                        .setFireClass("B"))))
        .containsExactly(
            new Judgement(Kind.CRANE, Outcome.FAILED, "10.01", "10"),
            new Judgement(Kind.COLUMN_GRID, Outcome.FAILED, "8.5x8.5", "8.0x9.0"),
            new Judgement(Kind.FIRE_CLASS, Outcome.FAILED, "B", "C"));
  }

  @Test
  void aQuotaOfAPollutantIsJudgedLikeAnyPool() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));

    assertThat(failed(judge(Places.zone("J"), ground, emitting("12.5")))).isEmpty();
    assertThat(failed(judge(Places.zone("J"), ground, emitting("12.501"))))
        .containsExactly(new Judgement(Kind.COD_QUOTA, Outcome.FAILED, "12.501", "12.5"));
  }

  @Test
  void whatMustBeFirmAndWhatTwoCircuitsNeedComesOutOfOnePool() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));

    assertThat(
            failed(
                judge(
                    Places.zone("J"),
                    ground,
                    Places.displayMaker().setPowerKva("3000").setFirmPowerKva("2200"))))
        .isEmpty();
    assertThat(
            failed(
                judge(
                    Places.zone("J"),
                    ground,
                    Places.displayMaker().setPowerKva("3000").setFirmPowerKva("2200.001"))))
        .containsExactly(new Judgement(Kind.FIRM_POWER, Outcome.FAILED, "5200.001", "5200"));
  }

  @Test
  void aZoneInsideTheRedLineFailsAndAnUnrecordedOneIsNamed() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));
    IndustryRules open = new IndustryRules(List.of(), List.of());

    Candidate inside = judge(ruled(new ZoneRules(open, false, true, null)), ground);
    Candidate unrecorded = judge(ruled(ZoneRules.of(open)), ground);

    assertThat(failed(inside))
        .containsExactly(
            new Judgement(Kind.ECOLOGICAL_RED_LINE, Outcome.FAILED, "outside", "inside"));
    assertThat(unrecorded.outcome()).isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(unrecorded.missingFacts()).containsExactly("zone.insideEcologicalRedLine");
  }

  @Test
  void aChemicalZoneMustTreatWhatTheProjectNeeds() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("U", "6000.00"));
    IndustryRules open = new IndustryRules(List.of(), List.of());

    assertThat(
            judge(ruled(new ZoneRules(open, true, false, new BigDecimal("50"))), ground).outcome())
        .isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(
            failed(
                judge(ruled(new ZoneRules(open, true, false, new BigDecimal("49.999"))), ground)))
        .containsExactly(new Judgement(Kind.TREATMENT_CAPACITY, Outcome.FAILED, "50", "49.999"));
    assertThat(judge(ruled(new ZoneRules(open, true, false, null)), ground).missingFacts())
        .containsExactly("zone.treatmentCapacityM3d");
  }

  private static ZoneInPark ruled(ZoneRules rules) {
    return new ZoneInPark(Places.zone("Ruled").place(), rules, null);
  }

  private static SiteNeeds.Builder emitting(String cod) {
    return Places.displayMaker().setPollutantLoads(PollutantLoads.newBuilder().setCodTa(cod));
  }

  @Test
  void aZoneWithoutFreeUnitsFailsItsAreaOnly() {
    Candidate candidate = judge(Places.zone("Full"), Places.apart());

    assertThat(failed(candidate))
        .containsExactly(new Judgement(Kind.CONTIGUOUS_AREA, Outcome.FAILED, "6000.00", "0.00"));
  }

  private static Candidate judge(ZoneInPark zone, Ground<FreeUnit> ground) {
    return judge(zone, ground, Places.displayMaker());
  }

  private static Candidate judge(ZoneInPark zone, Ground<FreeUnit> ground, SiteNeeds.Builder needs) {
    Needs asked = Needs.of(needs.build(), SiteWeights.getDefaultInstance());
    SpaceVerdict space = ((UnitWish) asked.space()).judge(ground);
    return new ZoneJudge(asked).judge(zone, space, POOLS).propose(asked, 20_000, true);
  }

  private static List<Judgement> failed(Candidate candidate) {
    return candidate.judgements().stream()
        .filter(judgement -> judgement.outcome() == Outcome.FAILED)
        .toList();
  }
}
