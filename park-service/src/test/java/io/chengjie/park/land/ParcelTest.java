package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest.FieldViolation;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Connection;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.IdleLand;
import io.chengjie.proto.park.v1.LandConditions;
import io.chengjie.proto.park.v1.LandDevelopment;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.Readiness;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ParcelTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private LandSite land;

  @BeforeEach
  void aPark() {
    land = new LandSite(clients);
  }

  @Test
  void keepsWhatDescribesAParcel() {
    Parcel parcel =
        land.create(
            land.aParcel()
                .setAreaSquareMetres("10000000.00")
                .setBoundaryGeoJson(BoundaryTest.square(111.50, 25.10).replace(",", ", "))
                .setConditions(
                    LandConditions.newBuilder()
                        .setMinimumInvestmentCnyPerMu("2000000.00")
                        .setMinimumFloorAreaRatio("1.2")
                        .setMaximumFloorAreaRatio("3")
                        .setMinimumBuildingCoverage("0.4")
                        .setMaximumOfficeShare("0.07")
                        .setMinimumTaxCnyPerMu("150000.00"))
                .setPriceFloorPerSquareMetre(Site.money("144.00"))
                .setOrigin(brownfield()));

    assertThat(parcel.getStage()).isEqualTo(Parcel.Stage.PLANNED);
    assertThat(parcel.getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(parcel.getPlannedOn()).isEqualTo("2012-01-01");
    assertThat(parcel.getBoundaryGeoJson()).isEqualTo(BoundaryTest.square(111.50, 25.10));
    assertThat(parcel.getConditions().getMinimumFloorAreaRatio()).isEqualTo("1.2");
    assertThat(parcel.getOrigin()).isEqualTo(brownfield());
    assertThat(land.read(parcel)).isEqualTo(parcel);
    assertThat(floors(parcel)).as("what contracts are held to").containsExactly("14400 CNY");
  }

  private List<String> floors(Parcel parcel) {
    return LandTables.query(
        dataSource,
        "SELECT price_minor_units || ' ' || price_currency FROM space_price_floor WHERE space_id = '"
            + parcel.getId()
            + "'");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    RemoteError refusal =
        Refusals.of(
            () ->
                land.create(
                    land.aParcel()
                        .setBoundaryGeoJson("{}")
                        .setPlannedOn("2999-01-01")
                        .setReadiness(
                            Readiness.newBuilder()
                                .setRoad(Connection.newBuilder().setReadyOn("2026-02-30")))
                        .setConditions(
                            LandConditions.newBuilder()
                                .setMinimumFloorAreaRatio("3")
                                .setMaximumFloorAreaRatio("1.2"))
                        .setPriceFloorPerSquareMetre(Site.money("-1.00"))
                        .setOrigin(brownfield().toBuilder().setKind(SpaceOrigin.Kind.GREENFIELD))
                        .setDevelopment(
                            LandDevelopment.newBuilder()
                                .setStoppedOn("2025-01-01")
                                .setDevelopedAreaSquareMetres("10000.01"))));

    assertThat(refusal.fieldViolations())
        .extracting(FieldViolation::getField)
        .containsExactlyInAnyOrder(
            "parcel.boundaryGeoJson",
            "parcel.plannedOn",
            "parcel.readiness.road.readyOn",
            "parcel.conditions.maximumFloorAreaRatio",
            "parcel.priceFloorPerSquareMetre.amount",
            "parcel.origin.kind",
            "parcel.development.stoppedOn",
            "parcel.development.developedAreaSquareMetres");
  }

  @Test
  void aCodeIsUniqueInTheParkAndARegionIsNeeded() {
    Parcel parcel = land.parcel();

    assertThat(Refusals.of(() -> land.create(land.aParcel().setCode(parcel.getCode()))).reason())
        .isEqualTo("CODE_ALREADY_USED");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .landIn("430400", Role.PARK_OPERATOR)
                            .createParcel(
                                CreateParcelRequest.newBuilder()
                                    .setParcel(land.aParcel())
                                    .setRequestId(Clients.requestId())
                                    .build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void becomesReadyStepByStep() {
    Parcel ready = land.ready();

    assertThat(ready.getStage()).isEqualTo(Parcel.Stage.READY);
    assertThat(ready.getStagesList())
        .extracting(stage -> stage.getStage() + " " + stage.getDate())
        .containsExactly(
            "PLANNED 2012-01-01",
            "APPROVED 2012-06-01",
            "EXPROPRIATED 2013-01-01",
            "CLEARED 2013-07-01",
            "READY 2014-01-01");
    assertThat(ready.getStages(1).getApprovalBatchNumber()).isEqualTo("湘政地〔2012〕1号");
    assertThat(land.read(ready)).isEqualTo(ready);
  }

  @Test
  void skipsNoStageAndGoesNeitherBackNorIntoTheFuture() {
    Parcel planned = land.parcel();

    RemoteError skipped =
        Refusals.of(() -> land.advance(planned, Parcel.Stage.EXPROPRIATED, "2012-06-01"));
    assertThat(skipped.reason()).isEqualTo("STAGE_NOT_NEXT");
    assertThat(skipped.info().getMetadataMap()).containsEntry("next", "APPROVED");
    assertThat(
            Refusals.of(() -> land.advance(planned, Parcel.Stage.APPROVED, "2011-12-31")).reason())
        .isEqualTo("STAGE_DATE_BEFORE_PREVIOUS");
    assertThat(
            Refusals.of(() -> land.advance(planned, Parcel.Stage.APPROVED, "2999-01-01"))
                .fieldViolations())
        .extracting(FieldViolation::getField)
        .containsExactly("date");
    Parcel ready = land.ready();
    RemoteError beyond = Refusals.of(() -> land.advance(ready, Parcel.Stage.READY, "2015-01-01"));
    assertThat(beyond.reason()).isEqualTo("STAGE_NOT_NEXT");
  }

  @Test
  void isApprovedWithItsBatchOnly() {
    Parcel planned = land.parcel();

    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .land(Role.PARK_OPERATOR)
                            .advanceParcel(
                                LandSite.advancing(planned, Parcel.Stage.APPROVED, "2012-06-01")
                                    .build()))
                .fieldViolations())
        .extracting(FieldViolation::getField)
        .containsExactly("approvalBatchNumber");
  }

  @Test
  void isClearedWhenAllEightConnectionsAreReady() {
    Parcel parcel =
        land.create(
            land.aParcel()
                .setReadiness(
                    LandSite.connected("2013-06-01").toBuilder()
                        .clearHeat()
                        .setGas(Connection.newBuilder().setReadyOn("2013-07-02"))
                        .setRoad(
                            Connection.newBuilder()
                                .setReadyOn("2013-01-01")
                                .setDoneOn("2013-08-01"))));
    Parcel approved = land.advance(parcel, Parcel.Stage.APPROVED, "2012-06-01");
    Parcel taken = land.advance(approved, Parcel.Stage.EXPROPRIATED, "2013-01-01");

    RemoteError refusal =
        Refusals.of(() -> land.advance(taken, Parcel.Stage.CLEARED, "2013-07-01"));
    Parcel connected =
        land.update(
            taken,
            Parcel.newBuilder()
                .setReadiness(
                    Readiness.newBuilder()
                        .setHeat(Connection.newBuilder().setDoneOn("2013-08-01"))),
            "readiness.heat");
    Parcel cleared = land.advance(connected, Parcel.Stage.CLEARED, "2013-08-01");

    assertThat(refusal.reason()).isEqualTo("CONNECTIONS_NOT_READY");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("missing", "road, gas, heat")
        .containsEntry("missingZh", "通路、燃气、供热");
    assertThat(cleared.getStage()).isEqualTo(Parcel.Stage.CLEARED);
    assertThat(
            Refusals.of(() -> land.update(cleared, Parcel.newBuilder(), "readiness.power"))
                .reason())
        .isEqualTo("CONNECTIONS_NOT_READY");
  }

  @Test
  void changesOnlyWhatIsNamedAndOnlyWhatMayChange() {
    Parcel parcel = land.create(land.aParcel().setPriceFloorPerSquareMetre(Site.money("144.00")));

    Parcel changed =
        land.update(
            parcel,
            Parcel.newBuilder().setLandUse(Parcel.LandUse.WAREHOUSE).setOrigin(brownfield()),
            "land_use",
            "origin",
            "price_floor_per_square_metre");

    assertThat(changed.getLandUse()).isEqualTo(Parcel.LandUse.WAREHOUSE);
    assertThat(changed.getOrigin()).isEqualTo(brownfield());
    assertThat(changed.hasPriceFloorPerSquareMetre()).isFalse();
    assertThat(floors(changed)).isEmpty();
    assertThat(changed.getReadiness()).isEqualTo(parcel.getReadiness());
    assertThat(land.read(parcel)).isEqualTo(changed);
    assertThat(
            Refusals.of(
                    () -> land.update(changed, Parcel.newBuilder(), "area_square_metres", "stage"))
                .fieldViolations())
        .extracting(FieldViolation::getField)
        .containsExactly("parcel.areaSquareMetres", "parcel.stage");
    assertThat(
            Refusals.of(() -> land.update(parcel, Parcel.newBuilder(), "boundary_geo_json"))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void isFoundByWhatItIs() {
    land.create(land.aParcel().setCode("PLAN"));
    land.create(
        land.aParcel()
            .setCode("BROWN")
            .setAreaSquareMetres("20000.00")
            .setLandUse(Parcel.LandUse.WAREHOUSE)
            .setOrigin(brownfield()));
    Parcel ready = land.ready(land.aParcel().setCode("READY"));
    land.hold(ready, "PRJ-1");

    assertThat(land.codes(list())).containsExactly("PLAN", "BROWN", "READY");
    assertThat(land.codes(list().setStage(Parcel.Stage.READY))).containsExactly("READY");
    assertThat(land.codes(list().setState(SpaceState.State.HELD))).containsExactly("READY");
    assertThat(land.codes(list().setState(SpaceState.State.FREE))).containsExactly("PLAN", "BROWN");
    assertThat(land.codes(list().setMinimumAreaSquareMetres("10000.01"))).containsExactly("BROWN");
    assertThat(land.codes(list().setLandUse(Parcel.LandUse.WAREHOUSE))).containsExactly("BROWN");
    assertThat(land.codes(list().setOrigin(SpaceOrigin.Kind.BROWNFIELD))).containsExactly("BROWN");
    assertThat(land.codes(list().setZoneId(land.site.zone.getId()).setCode("PLAN")))
        .containsExactly("PLAN");
    assertThat(land.codes(list().setZoneId("ZON-none"))).isEmpty();
  }

  @Test
  void pagesInTheOrderOfIds() {
    land.parcel();
    land.parcel();
    land.parcel();
    var request = list().setParkId(land.site.park.getId()).setPageSize(2);

    var first = clients.anonymousLand().listParcels(request.build());
    var second =
        clients.anonymousLand().listParcels(request.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getItemsList()).extracting(Parcel::getCode).containsExactly("L-1", "L-2");
    assertThat(second.getItemsList()).extracting(Parcel::getCode).containsExactly("L-3");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .anonymousLand()
                            .listParcels(request.setStage(Parcel.Stage.READY).build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void saysWhichRuleMakesGrantedLandIdleAndSinceWhen() {
    Parcel waiting =
        land.create(
            land.aParcel()
                .setCode("WAIT")
                .setDevelopment(
                    LandDevelopment.newBuilder()
                        .setAgreedStartOn("2020-02-29")
                        .setLandPrice(Site.money("1000000.00"))));
    Parcel stopped =
        land.create(
            land.aParcel()
                .setCode("STOP")
                .setDevelopment(
                    LandDevelopment.newBuilder()
                        .setAgreedStartOn("2020-01-01")
                        .setActualStartOn("2020-05-01")
                        .setStoppedOn("2021-05-01")
                        .setDevelopedAreaSquareMetres("3333.33")
                        .setInvestedShare("0.6")));
    Parcel building =
        land.create(
            land.aParcel()
                .setCode("BUILD")
                .setDevelopment(
                    LandDevelopment.newBuilder()
                        .setAgreedStartOn("2020-01-01")
                        .setActualStartOn("2020-05-01")));

    assertThat(waiting.getIdleLand().getRule()).isEqualTo(IdleLand.Rule.NOT_STARTED);
    assertThat(waiting.getIdleLand().getSince()).isEqualTo("2021-03-01");
    assertThat(waiting.getIdleLand().getFee()).isEqualTo(Site.money("200000.00"));
    assertThat(waiting.getIdleLand().getReclaimSince()).isEqualTo("2022-03-01");
    assertThat(waiting.getIdleLand().getSource()).contains("第53号");
    assertThat(stopped.getIdleLand().getRule()).isEqualTo(IdleLand.Rule.STOPPED_WITH_LITTLE_AREA);
    assertThat(stopped.getIdleLand().getSince()).isEqualTo("2022-05-02");
    assertThat(building.getIdleLand().getOutcome()).isEqualTo(IdleLand.Outcome.NOT_IDLE);
    assertThat(land.codes(list().setIdle(true))).containsExactly("WAIT", "STOP");
  }

  @Test
  void tellsThePublicNeitherEvidenceNorForWhomLandIsSetAside() {
    Parcel parcel = land.earmark(land.ready(), "PRJ-1");
    var request = GetParcelRequest.newBuilder().setId(parcel.getId()).build();

    Parcel open = clients.anonymousLand().getParcel(request);
    Parcel elsewhere = clients.landIn("430400", Role.PARK_OPERATOR).getParcel(request);
    Parcel here = clients.landIn("431129", Role.AUDITOR).getParcel(request);

    assertThat(open.getState()).isEqualTo(SpaceState.State.EARMARKED);
    assertThat(open.hasEarmark()).isFalse();
    assertThat(open.getStagesList()).allSatisfy(s -> assertThat(s.getEvidence()).isEmpty());
    assertThat(elsewhere).isEqualTo(open);
    assertThat(here).isEqualTo(parcel);
  }

  private static SpaceOrigin brownfield() {
    return SpaceOrigin.newBuilder()
        .setKind(SpaceOrigin.Kind.BROWNFIELD)
        .setPreviousUser("原县农机厂")
        .setIdleSince("2004-03-01")
        .setAssetDescription("厂房三栋，已停产")
        .build();
  }

  private static ListParcelsRequest.Builder list() {
    return ListParcelsRequest.newBuilder();
  }
}
