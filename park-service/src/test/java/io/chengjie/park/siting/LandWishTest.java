package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.land.ConnectionKind;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.land.ParcelConditions;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy;
import io.chengjie.proto.park.v1.LandPlan;
import io.chengjie.proto.park.v1.Parcel.LandUse;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteNeeds.LandConnection;
import io.chengjie.proto.park.v1.SpaceOrigin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandWishTest {
  private static final ParcelConditions USUAL =
      new ParcelConditions(
          new BigDecimal("3000000.00"),
          new BigDecimal("0.8"),
          new BigDecimal("2.5"),
          new BigDecimal("0.3"),
          new BigDecimal("0.07"),
          new BigDecimal("200000.00"));

  @Test
  void takesTheParcelWithTheLeastWaste() {
    SpaceVerdict verdict =
        judge(
            need(),
            Plots.ready("A", "30000.00"),
            Plots.ready("B", "20000.01"),
            Plots.ready("C", "20000.00"),
            Plots.ready("D", "19999.99"));

    Block block =
        BlockSearch.best(verdict.fit().orElseThrow(), new BigDecimal("20000.00"), 1).orElseThrow();
    assertThat(block.spaces()).extracting(Vacancy::id).containsExactly("C");
    assertThat(block.waste()).isEqualByComparingTo("0");
    assertThat(block.leastWasteProven()).isTrue();
  }

  @Test
  void doesNotAddParcelsUp() {
    assertThat(failed(judge(need(), Plots.ready("A", "19999.99"), Plots.ready("B", "10000.00"))))
        .containsExactly(
            new Judgement(Kind.CONTIGUOUS_AREA, Outcome.FAILED, "20000.00", "19999.99"));
    assertThat(failed(judge(need())))
        .containsExactly(new Judgement(Kind.CONTIGUOUS_AREA, Outcome.FAILED, "20000.00", "0.00"));
  }

  @Test
  void isReadyWhenTheLastOfClearanceAndConnectionsIsThere() {
    FreeParcel plot = Plots.planned("2026-12-01", ConnectionKind.HEAT, "2027-03-01");

    assertThat(judgeBy("2027-03-01", need(), plot).fit()).isPresent();
    assertThat(failed(judgeBy("2027-02-28", need(), plot)))
        .containsExactly(
            new Judgement(Kind.READY_BY, Outcome.FAILED, "2027-02-28", "2027-03-01"));
  }

  @Test
  void namesADayThatNobodyPlanned() {
    SpaceVerdict verdict =
        judgeBy("2027-03-01", need(), Plots.planned("2026-12-01", ConnectionKind.HEAT, null));

    assertThat(failed(verdict)).isEmpty();
    assertThat(verdict.fit()).isEmpty();
    assertThat(verdict.missingFacts()).containsExactly("parcel.readyOn");
  }

  @Test
  void aPlannedDayThatPassedIsNoPromise() {
    String yesterday = Plots.TODAY.minusDays(1).toString();

    assertThat(
            judge(need(), Plots.planned(yesterday, ConnectionKind.HEAT, yesterday)).missingFacts())
        .containsExactly("parcel.readyOn");
  }

  @Test
  void onlyTheConnectionsThatAreAskedForCount() {
    FreeParcel plot = Plots.planned("2026-12-01", ConnectionKind.GAS, "2028-01-01");
    FreeParcel unplanned = Plots.planned("2026-12-01", ConnectionKind.GAS, null);

    assertThat(judgeBy("2026-12-01", connected(LandConnection.ROAD), plot).fit()).isPresent();
    assertThat(failed(judgeBy("2026-12-01", connected(LandConnection.GAS), plot)))
        .containsExactly(
            new Judgement(Kind.CONNECTION_GAS, Outcome.FAILED, "2026-12-01", "2028-01-01"));
    assertThat(judgeBy("2026-12-01", connected(LandConnection.GAS), unplanned).missingFacts())
        .containsExactly("parcel.readiness.gas");
    assertThat(failed(judgeBy("2026-11-30", connected(LandConnection.ROAD), plot)))
        .extracting(Judgement::kind)
        .containsExactly(Kind.READY_BY, Kind.CONNECTION_ROAD);
  }

  @Test
  void findsIdleAssetsNewLandOrEither() {
    SiteNeeds.Builder brownfield = need().setOrigin(SpaceOrigin.Kind.BROWNFIELD);
    SiteNeeds.Builder greenfield = need().setOrigin(SpaceOrigin.Kind.GREENFIELD);

    assertThat(judge(need(), Plots.of(null)).fit()).isPresent();
    assertThat(judge(brownfield, Plots.of(OriginKind.BROWNFIELD)).fit()).isPresent();
    assertThat(failed(judge(greenfield, Plots.of(OriginKind.BROWNFIELD))))
        .containsExactly(new Judgement(Kind.ORIGIN, Outcome.FAILED, "GREENFIELD", "BROWNFIELD"));
    assertThat(judge(brownfield, Plots.of(null)).missingFacts()).containsExactly("parcel.origin");
  }

  @Test
  void unitsHaveAnOriginToo() {
    SiteNeeds needs = Places.displayMaker().setOrigin(SpaceOrigin.Kind.BROWNFIELD).build();
    FreeUnit known = Places.of(OriginKind.BROWNFIELD, Places.unit("U", "6000.00"));

    assertThat(UnitWish.of(needs, null).judge(Places.apart(known)).fit()).isPresent();
    assertThat(
            UnitWish.of(needs, null)
                .judge(Places.apart(Places.unit("U", "6000.00")))
                .missingFacts())
        .containsExactly("unit.origin");
  }

  @Test
  void aFactoryIsBuiltOnIndustrialLandUnlessSaidOtherwise() {
    FreeParcel warehouse = Plots.usedFor(LandUse.WAREHOUSE);

    assertThat(failed(judge(need(), warehouse)))
        .containsExactly(new Judgement(Kind.LAND_USE, Outcome.FAILED, "INDUSTRIAL", "WAREHOUSE"));
    assertThat(judge(need().setLandUse(LandUse.WAREHOUSE), warehouse).fit()).isPresent();
    assertThat(Sentences.zh(failed(judge(need(), warehouse)).getFirst()))
        .isEqualTo("土地用途：要求 工业用地，可提供 仓储用地，不满足。");
  }

  @Test
  void investmentAndTaxAreSpreadOverTheMuOfTheParcel() {
    FreeParcel thirtyMu = Plots.underConditions("L", USUAL);
    LandPlan.Builder enough =
        LandPlan.newBuilder().setFixedAssetsCny("90000000.00").setAnnualTaxCny("6000000.00");

    assertThat(failed(judge(planning(enough), thirtyMu))).isEmpty();
    assertThat(failed(judge(planning(enough.setFixedAssetsCny("89999999.99")), thirtyMu)))
        .containsExactly(
            new Judgement(Kind.INVESTMENT_PER_MU, Outcome.FAILED, "3000000.00", "2999999.99"));
    assertThat(failed(judge(planning(enough.setAnnualTaxCny("5999999.99")), thirtyMu)))
        .extracting(Judgement::kind)
        .containsExactly(Kind.INVESTMENT_PER_MU, Kind.TAX_PER_MU);
  }

  @Test
  void theOtherConditionsAreJudgedAtTheirLimits() {
    FreeParcel plot = Plots.underConditions("L", USUAL);

    assertThat(failed(judge(planning(built("0.8", "0.3", "0.07")), plot))).isEmpty();
    assertThat(failed(judge(planning(built("2.5", "1", "0")), plot))).isEmpty();
    assertThat(failed(judge(planning(built("0.79", "0.2999", "0.0701")), plot)))
        .containsExactly(
            new Judgement(Kind.FLOOR_AREA_RATIO, Outcome.FAILED, "0.8-2.5", "0.79"),
            new Judgement(Kind.BUILDING_COVERAGE, Outcome.FAILED, "0.3", "0.2999"),
            new Judgement(Kind.OFFICE_SHARE, Outcome.FAILED, "≤ 0.07", "0.0701"));
    assertThat(failed(judge(planning(built("2.51", "0.3", "0.07")), plot)))
        .extracting(Judgement::kind)
        .containsExactly(Kind.FLOOR_AREA_RATIO);
  }

  @Test
  void aFigureThatIsNotStatedDecidesNothingAndIsNamed() {
    SpaceVerdict verdict = judge(need(), Plots.underConditions("L", USUAL));

    assertThat(verdict.fit()).isPresent();
    assertThat(verdict.judgements())
        .extracting(Judgement::kind)
        .containsExactly(Kind.CONTIGUOUS_AREA, Kind.LAND_USE, Kind.READY_BY);
    assertThat(verdict.missingFacts())
        .containsExactly(
            "project.annualTax",
            "project.buildingCoverage",
            "project.fixedAssets",
            "project.floorAreaRatio",
            "project.officeShare");
  }

  @Test
  void aParcelWithoutAConditionTakesEveryProject() {
    SiteNeeds.Builder little = planning(LandPlan.newBuilder().setFixedAssetsCny("1.00"));

    SpaceVerdict alone = judge(little, Plots.ready("L", "20000.00"));
    SpaceVerdict besideOne =
        judge(little, Plots.ready("L", "20000.00"), Plots.underConditions("M", USUAL));

    assertThat(alone.judgements())
        .extracting(Judgement::kind)
        .doesNotContain(Kind.INVESTMENT_PER_MU);
    assertThat(failed(besideOne)).isEmpty();
    assertThat(besideOne.fit().orElseThrow().units()).extracting("id").containsExactly("L");
  }

  private static SiteNeeds.Builder need() {
    return SiteNeeds.newBuilder()
        .setSpace(SiteNeeds.Space.LAND)
        .setContiguousAreaSquareMetres("20000.00")
        .setIndustryCode("C3974");
  }

  private static SiteNeeds.Builder connected(LandConnection connection) {
    return need().addConnections(connection);
  }

  private static SiteNeeds.Builder planning(LandPlan.Builder plan) {
    return need().setLandPlan(plan);
  }

  private static LandPlan.Builder built(String ratio, String coverage, String officeShare) {
    return LandPlan.newBuilder()
        .setFloorAreaRatio(ratio)
        .setBuildingCoverage(coverage)
        .setOfficeShare(officeShare);
  }

  private static SpaceVerdict judge(SiteNeeds.Builder needs, FreeParcel... plots) {
    return LandWish.of(needs.build()).judge(List.of(plots), Plots.TODAY);
  }

  private static SpaceVerdict judgeBy(String day, SiteNeeds.Builder needs, FreeParcel... plots) {
    return LandWish.of(needs.build()).judge(List.of(plots), LocalDate.parse(day));
  }

  private static List<Judgement> failed(SpaceVerdict verdict) {
    return verdict.judgements().stream()
        .filter(judgement -> judgement.outcome() == Outcome.FAILED)
        .toList();
  }
}
