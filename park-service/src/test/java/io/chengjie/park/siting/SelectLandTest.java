package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.park.land.LandSite;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConstraintCount;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.LandConditions;
import io.chengjie.proto.park.v1.LandPlan;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteCandidate.Outcome;
import io.chengjie.proto.park.v1.SiteCandidate.ProposedParcel;
import io.chengjie.proto.park.v1.SiteConstraint;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteNeeds.LandConnection;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Which plot, and why not here, through gRPC. Each test has a region of its own. */
@ParkServiceTest
class SelectLandTest {
  @Inject Clients clients;
  @Inject Statements statements;
  @Inject DataSource dataSource;

  @Test
  void proposesAParcelOrSaysWhyNot() {
    LandSite ready = land("已净地", "630101");
    ready.ready(ready.aParcel().setAreaSquareMetres("30000.00"));
    Parcel best = ready.ready(ready.aParcel().setAreaSquareMetres("20010.00"));
    LandSite planned = land("在平整", "630102");
    planned.create(plot(planned).setReadiness(LandSite.connected("2999-06-30")));
    LandSite unplanned = land("无计划", "630103");
    unplanned.create(plot(unplanned).clearReadiness());
    LandSite small = land("地块小", "630104");
    small.ready(small.aParcel().setAreaSquareMetres("19999.99"));

    SelectSitesResponse answer = select(request("630100"));

    assertThat(answer.getItemsList())
        .extracting(SiteCandidate::getParkNameZh, SiteCandidate::getOutcome)
        .containsExactly(
            tuple("已净地", Outcome.FITS),
            tuple("无计划", Outcome.UNDETERMINED),
            tuple("在平整", Outcome.FAILS),
            tuple("地块小", Outcome.FAILS));
    SiteCandidate fit = answer.getItems(0);
    assertThat(fit.getParcelsList())
        .containsExactly(
            ProposedParcel.newBuilder()
                .setId(best.getId())
                .setCode(best.getCode())
                .setAreaSquareMetres("20010.00")
                .setLandUse(Parcel.LandUse.INDUSTRIAL)
                .setStage(Parcel.Stage.READY)
                .setReadyOn("2014-01-01")
                .setConditions(LandConditions.getDefaultInstance())
                .build());
    assertThat(fit.getUnitsList()).isEmpty();
    assertThat(fit.getWasteSquareMetres()).isEqualTo("10.00");
    assertThat(fit.getLeastWasteProven()).isTrue();
    assertThat(fit.getExplanationZh())
        .contains("地块 " + best.getCode() + "，超出需求 10.00 平方米")
        .contains("地价 —（权重 1）、少浪费 100（权重 1）");
    assertThat(answer.getItems(1).getMissingFactsList()).containsExactly("parcel.readyOn");
    assertThat(failed(answer.getItems(2)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.READY_BY, "2999-06-30"));
    assertThat(failed(answer.getItems(3)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAsked, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.CONTIGUOUS_AREA, "20000.00", "19999.99"));
    assertThat(answer.getConstraintCountsList())
        .contains(
            count(Kind.CONTIGUOUS_AREA).setFailed(1).setFailedAlone(1).setUnknown(1).build(),
            count(Kind.READY_BY).setFailed(1).setFailedAlone(1).setUnknown(1).build());
    assertThat(select(request("630100").setFailedCount(1)).getItemsList())
        .extracting(SiteCandidate::getParkNameZh)
        .containsExactly("在平整", "地块小");
    SelectSitesRequest.Builder later = request("630102");
    later.getNeedsBuilder().setReadyBy("2999-06-30");
    assertThat(select(later).getItems(0).getParcels(0))
        .extracting(ProposedParcel::getStage, ProposedParcel::getReadyOn)
        .containsExactly(Parcel.Stage.PLANNED, "2999-06-30");
  }

  @Test
  void aBrownfieldIsFoundHeldAndGone() {
    LandSite land = land("老厂区", "640101");
    land.ready(plot(land));
    Parcel plant =
        land.ready(
            plot(land)
                .setOrigin(
                    SpaceOrigin.newBuilder()
                        .setKind(SpaceOrigin.Kind.BROWNFIELD)
                        .setPreviousUser("某破产企业")));
    SelectSitesRequest.Builder request = request("640100");
    request.getNeedsBuilder().setOrigin(SpaceOrigin.Kind.BROWNFIELD);

    ProposedParcel found = select(request).getItems(0).getParcels(0);
    assertThat(found.getId()).isEqualTo(plant.getId());
    assertThat(found.getOrigin()).isEqualTo(SpaceOrigin.Kind.BROWNFIELD);
    clients
        .holds(Role.PROMOTION_OFFICER)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(5)
                .addLines(HoldLine.newBuilder().setParcelId(found.getId()))
                .setRequestId(Clients.requestId())
                .build());

    SiteCandidate gone = select(request).getItems(0);
    assertThat(gone.getOutcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(gone.getMissingFactsList()).containsExactly("parcel.origin");
    assertThat(select(request("640100")).getItems(0).getOutcome()).isEqualTo(Outcome.FITS);
  }

  @Test
  void offersNothingThatIsSetAsideOrSplit() {
    LandSite land = land("江华", "650101");
    land.earmark(land.ready(plot(land)), "PRJ-STEEL");
    land.split(land.ready(plot(land)), "12000.00", "8000.00");

    assertThat(failed(select(request("650100")).getItems(0)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.CONTIGUOUS_AREA, "12000.00"));
  }

  @Test
  void offersLandFromTheDayOnWhichAUseEnds() {
    LandSite land = land("临时用地", "650201");
    Parcel parcel = land.ready(plot(land));
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(15)
                .setUseFrom("2990-01-01")
                .setUseUntil("2990-07-01")
                .addLines(HoldLine.newBuilder().setParcelId(parcel.getId()))
                .setRequestId(Clients.requestId())
                .build());

    assertThat(outcomeBy("650200", "2990-06-30")).isEqualTo(Outcome.FAILS);
    assertThat(outcomeBy("650200", "2990-07-01")).isEqualTo(Outcome.FITS);
  }

  @Test
  void judgesConnectionsConditionsPoolsAndIndustryTogether() {
    LandSite land = land("集中判定", "660101", Site.aZone().addForbiddenIndustryCodes("C39"));
    land.ready(
        plot(land)
            .setConditions(LandConditions.newBuilder().setMinimumInvestmentCnyPerMu("3000000.00")));
    land.site.pool(UtilityPool.Kind.POWER_KVA, "1000");
    SelectSitesRequest.Builder request = request("660100");
    request
        .getNeedsBuilder()
        .setPowerKva("1600")
        .addConnections(LandConnection.GAS)
        .setLandPlan(LandPlan.newBuilder().setFixedAssetsCny("60000000.00"));

    SiteCandidate candidate = select(request).getItems(0);

    assertThat(failed(candidate))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAsked, SiteConstraint::getAvailable)
        .containsExactly(
            tuple(Kind.INVESTMENT_PER_MU, "3000000.00", "2000000.00"),
            tuple(Kind.POWER, "1600", "1000"),
            tuple(Kind.INDUSTRY, "C3974", "forbidden: C39"));
    assertThat(candidate.getConstraintsList())
        .extracting(SiteConstraint::getKind)
        .contains(Kind.CONNECTION_GAS, Kind.READY_BY, Kind.LAND_USE);
    assertThat(failed(candidate).getFirst().getMessageZh())
        .isEqualTo("投资强度：要求 3000000.00 元/亩，可提供 2000000.00 元/亩，不满足。");
  }

  @Test
  void aCountyDoesNotSeeThePriceFloorsOfItsRivals() {
    priced("江华", "670101", "300.00");
    priced("松木", "670102", "200.00");

    var asJianghua =
        clients
            .sitingIn("670101", Role.PROMOTION_OFFICER)
            .selectSites(request("670100").build())
            .getItemsList();
    var asEnterprise = select(request("670100")).getItemsList();

    assertThat(asJianghua)
        .extracting(
            SiteCandidate::getRegionCode,
            SiteCandidate::getTermsWithheld,
            site -> site.getParcels(0).hasPriceFloorPerSquareMetre(),
            site -> site.containsScores("price"))
        .containsExactlyInAnyOrder(
            tuple("670101", false, true, true), tuple("670102", true, false, false));
    assertThat(asEnterprise)
        .extracting(
            SiteCandidate::getRegionCode,
            site -> site.getParcels(0).getPriceFloorPerSquareMetre().getAmount())
        .containsExactly(tuple("670102", "200.00"), tuple("670101", "300.00"));
  }

  @Test
  void unitsOfAnIdleAssetAreFoundLikeLand() {
    Site site =
        Site.in(clients, Site.aPark().setNameZh("老厂房").setRegionCode("680101"), Site.aZone());
    Unit old =
        site.create(
            site.aUnit()
                .setAreaSquareMetres("6000.00")
                .setOrigin(SpaceOrigin.newBuilder().setKind(SpaceOrigin.Kind.BROWNFIELD)));
    site.create(site.aUnit().setAreaSquareMetres("6000.00"));
    SelectSitesRequest.Builder request = SelectSitesRequest.newBuilder().setRegionCode("680100");
    request
        .getNeedsBuilder()
        .setContiguousAreaSquareMetres("6000.00")
        .setIndustryCode("C3974")
        .setOrigin(SpaceOrigin.Kind.BROWNFIELD);

    SiteCandidate candidate = select(request).getItems(0);

    assertThat(candidate.getOutcome()).isEqualTo(Outcome.FITS);
    assertThat(candidate.getUnitsList())
        .extracting(SiteCandidate.ProposedUnit::getId, SiteCandidate.ProposedUnit::getOrigin)
        .containsExactly(tuple(old.getId(), SpaceOrigin.Kind.BROWNFIELD));
  }

  @Test
  void asksTheDatabaseAsOftenForManyParcelsAsForOne() {
    LandSite first = land("一", "690101");
    first.ready(plot(first));
    long one = statements.during(() -> select(request("690100")));
    LandSite second = land("二", "690102");
    for (int i = 0; i < 4; i++) {
      second.ready(plot(second));
      second.create(plot(second));
    }

    long many = statements.during(() -> select(request("690100")));

    assertThat(many).isEqualTo(one).isLessThanOrEqualTo(3);
  }

  @Test
  void refusesWhatOnlyTheOtherKindOfSpaceCouldOffer() {
    SelectSitesRequest.Builder land = request("630100");
    land.getNeedsBuilder()
        .mergeFrom(Places.displayMaker().setSpace(SiteNeeds.Space.LAND).buildPartial())
        .setCraneTonnes("5")
        .setLoadingDock(true)
        .setFireClass("C")
        .setColumnGridMetres("8.0x8.0")
        .setDischarge(true)
        .setReadyBy("2026-02-30");
    land.getWeightsBuilder().setRent(1).setFewestUnits(1).setSameFloor(1).setLeastWaste(1);
    SelectSitesRequest.Builder units = request("630100");
    units
        .getNeedsBuilder()
        .clearSpace()
        .setLandUse(Parcel.LandUse.WAREHOUSE)
        .addConnections(LandConnection.ROAD)
        .setLandPlan(LandPlan.newBuilder().setOfficeShare("0.05"));
    units.getWeightsBuilder().setPrice(1);

    assertThat(Refusals.of(() -> select(land)).fieldViolations())
        .extracting("field")
        .containsExactlyInAnyOrder(
            "needs.floorLoadKnPerSquareMetre",
            "needs.clearHeightMetres",
            "needs.dualFeed",
            "needs.craneTonnes",
            "needs.loadingDock",
            "needs.fireClass",
            "needs.columnGridMetres",
            "needs.discharge",
            "needs.readyBy",
            "weights.rent",
            "weights.fewestUnits",
            "weights.sameFloor");
    assertThat(Refusals.of(() -> select(units)).fieldViolations())
        .extracting("field")
        .containsExactlyInAnyOrder(
            "needs.landUse", "needs.connections", "needs.landPlan", "weights.price");
  }

  private LandSite land(String name, String region) {
    return land(name, region, Site.aZone());
  }

  private LandSite land(String name, String region, io.chengjie.proto.park.v1.Zone.Builder zone) {
    return new LandSite(
        clients, Site.in(clients, Site.aPark().setNameZh(name).setRegionCode(region), zone));
  }

  private static Parcel.Builder plot(LandSite land) {
    return land.aParcel().setAreaSquareMetres("20000.00");
  }

  private void priced(String name, String region, String floor) {
    LandSite land = land(name, region);
    land.ready(plot(land).setPriceFloorPerSquareMetre(Site.money(floor)));
  }

  private Outcome outcomeBy(String region, String day) {
    SelectSitesRequest.Builder request = request(region);
    request.getNeedsBuilder().setReadyBy(day);
    return select(request).getItems(0).getOutcome();
  }

  private static SelectSitesRequest.Builder request(String region) {
    return SelectSitesRequest.newBuilder()
        .setNeeds(
            SiteNeeds.newBuilder()
                .setSpace(SiteNeeds.Space.LAND)
                .setContiguousAreaSquareMetres("20000.00")
                .setIndustryCode("C3974"))
        .setRegionCode(region);
  }

  private SelectSitesResponse select(SelectSitesRequest.Builder request) {
    return clients.siting(Role.ENTERPRISE_USER).selectSites(request.build());
  }

  private static ConstraintCount.Builder count(Kind kind) {
    return ConstraintCount.newBuilder().setKind(kind);
  }

  private static List<SiteConstraint> failed(SiteCandidate candidate) {
    return candidate.getConstraintsList().stream()
        .filter(constraint -> constraint.getOutcome() == SiteConstraint.Outcome.FAILED)
        .toList();
  }
}
