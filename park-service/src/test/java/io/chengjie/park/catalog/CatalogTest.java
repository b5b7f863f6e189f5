package io.chengjie.park.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class CatalogTest {
  @Inject Clients clients;

  private CatalogServiceBlockingStub anybody;

  @BeforeEach
  void connect() {
    anybody = clients.anonymousCatalog();
  }

  @Test
  void givesBackWhatWasRecorded() {
    Park.Builder park =
        Site.aPark()
            .setNameEn("Test park")
            .addLeadIndustryCodes("C39")
            .setPlannedAreaSquareMetres("28000000.00")
            .setBuiltAreaSquareMetres("11000000.50");
    Zone.Builder zone =
        Site.aZone()
            .addAllowedIndustryCodes("C")
            .addForbiddenIndustryCodes("C26")
            .setBonded(true)
            .setMinimumExportRatio("0.7");
    Site site = Site.in(clients, park, zone);
    Unit.Builder unit =
        site.aUnit()
            .setColumnGridMetres("8.0x8.0")
            .setCraneTonnes("5")
            .setLoadingDock(true)
            .setFireClass("C")
            .setDischargeAllowed(false)
            .setPowerKva("800")
            .setTemporaryUseAllowed(true)
            .setAvailableFrom("2026-07-26");
    Unit recorded = site.create(unit);
    UtilityPool pool = site.pool(UtilityPool.Kind.POWER_FIRM_KVA, "5200.5");

    assertThat(anybody.getPark(GetParkRequest.newBuilder().setId(site.park.getId()).build()))
        .isEqualTo(site.park)
        .isEqualTo(park.setId(site.park.getId()).setEtag(site.park.getEtag()).build());
    assertThat(anybody.getZone(GetZoneRequest.newBuilder().setId(site.zone.getId()).build()))
        .isEqualTo(site.zone);
    assertThat(site.zone.getMinimumExportRatio()).isEqualTo("0.7");
    assertThat(
            anybody.getBuilding(
                GetBuildingRequest.newBuilder().setId(site.building.getId()).build()))
        .isEqualTo(site.building);
    assertThat(anybody.getUnit(GetUnitRequest.newBuilder().setId(recorded.getId()).build()))
        .isEqualTo(recorded)
        .isEqualTo(
            unit.setId(recorded.getId())
                .setParkId(site.park.getId())
                .setZoneId(site.zone.getId())
                .setState(SpaceState.State.FREE)
                .setReadiness(recorded.getReadiness())
                .setEtag(recorded.getEtag())
                .build());
    assertThat(
            anybody.getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build()))
        .isEqualTo(pool);
    assertThat(pool)
        .extracting(UtilityPool::getCapacity, UtilityPool::getHeld, UtilityPool::getFree)
        .containsExactly("5200.5", "0", "5200.5");
  }

  @Test
  void aPropertyThatIsAbsentStaysUnknown() {
    Site site = Site.in(clients);
    Unit unit = site.create(site.aUnit().clearFloorLoadKnPerSquareMetre().clearDualFeed());

    Unit read = anybody.getUnit(GetUnitRequest.newBuilder().setId(unit.getId()).build());

    assertThat(read.hasFloorLoadKnPerSquareMetre()).isFalse();
    assertThat(read.hasDualFeed()).isFalse();
  }

  @Test
  void neighboursNameEachOther() {
    Site site = Site.in(clients);
    Unit first = site.unit();
    Unit second = site.create(site.aUnit().addAdjacentUnitIds(first.getId()));

    Unit read = anybody.getUnit(GetUnitRequest.newBuilder().setId(first.getId()).build());

    assertThat(second.getAdjacentUnitIdsList()).containsExactly(first.getId());
    assertThat(read.getAdjacentUnitIdsList()).containsExactly(second.getId());
    assertThat(read.getEtag()).isNotEqualTo(first.getEtag());
  }

  @Test
  void refusesNeighboursThatAreUnknownOrOfAnotherZone() {
    Site site = Site.in(clients);
    Unit stranger = Site.in(clients).unit();

    assertThat(Refusals.of(() -> site.create(site.aUnit().addAdjacentUnitIds("UNT-none"))).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(
            Refusals.of(() -> site.create(site.aUnit().addAdjacentUnitIds(stranger.getId())))
                .fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("unit.adjacentUnitIds[0]", "RULE_BROKEN"));
  }

  @Test
  void aCodeIsUsedOnceByTheSameParent() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    site.pool(UtilityPool.Kind.DORM_BED, "1");

    var park =
        Refusals.of(
            () -> Site.in(clients, Site.aPark().setCode(site.park.getCode()), Site.aZone()));
    var zone = Refusals.of(() -> site.createZone(Site.aZone().setParkId(site.park.getId())));
    var building =
        Refusals.of(() -> site.createBuilding(Site.aBuilding().setZoneId(site.zone.getId())));
    var again = Refusals.of(() -> site.create(site.aUnit().setCode(unit.getCode())));
    var pool = Refusals.of(() -> site.pool(UtilityPool.Kind.DORM_BED, "2"));

    assertThat(List.of(park, zone, building, again, pool))
        .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo("CODE_ALREADY_USED"));
    assertThat(again.info().getMetadataMap()).containsEntry("code", unit.getCode());
    assertThat(pool.info().getMetadataMap()).containsEntry("code", "DORM_BED");
    assertThat(Site.in(clients).zone.getCode()).isEqualTo(site.zone.getCode());
  }

  @Test
  void anOperatorRecordsInItsOwnRegionOnly() {
    var refusal =
        Refusals.of(
            () ->
                clients
                    .catalogIn("430500", Role.PARK_OPERATOR)
                    .createPark(
                        CreateParkRequest.newBuilder()
                            .setPark(Site.aPark())
                            .setRequestId(Clients.requestId())
                            .build()));

    assertThat(refusal.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void refusesParentsThatItDoesNotKnow() {
    Site site = Site.in(clients);

    assertThat(
            List.of(
                Refusals.of(
                    () -> Site.in(clients, Site.aPark().setParentParkId("PRK-none"), Site.aZone())),
                Refusals.of(() -> site.createZone(Site.aZone().setParkId("PRK-none"))),
                Refusals.of(() -> site.createBuilding(Site.aBuilding().setZoneId("ZON-none"))),
                Refusals.of(() -> site.create(site.aUnit().setBuildingId("BLD-none")))))
        .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo("RESOURCE_NOT_FOUND"));
  }

  @Test
  void findsParksByRegionNameAndCode() {
    Site site =
        Site.in(
            clients, Site.aPark().setNameZh("江华高新区100%_园").setRegionCode("430502"), Site.aZone());

    assertThat(parks(ListParksRequest.newBuilder().setRegionCode("430500")))
        .containsExactly(site.park.getId());
    assertThat(parks(ListParksRequest.newBuilder().setQ("100%_")))
        .containsExactly(site.park.getId());
    assertThat(parks(ListParksRequest.newBuilder().setQ("1000"))).isEmpty();
    assertThat(parks(ListParksRequest.newBuilder().setQ(site.park.getCode())))
        .contains(site.park.getId());
  }

  @Test
  void listsPageByPageWithoutLossOrRepetition() {
    Site site = Site.in(clients);
    List<String> recorded = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      recorded.add(site.unit().getId());
    }
    List<String> listed = new ArrayList<>();
    ListUnitsRequest.Builder request =
        ListUnitsRequest.newBuilder().setParkId(site.park.getId()).setPageSize(3);
    do {
      var page = anybody.listUnits(request.build());
      page.getItemsList().forEach(unit -> listed.add(unit.getId()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());

    assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(recorded);
  }

  @Test
  void listsWhatBelongsToAParent() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    UtilityPool pool = site.pool(UtilityPool.Kind.GAS_NM3H, "10");

    assertThat(
            anybody
                .listZones(ListZonesRequest.newBuilder().setParkId(site.park.getId()).build())
                .getItemsList())
        .containsExactly(site.zone);
    assertThat(
            anybody
                .listBuildings(
                    ListBuildingsRequest.newBuilder()
                        .setParkId(site.park.getId())
                        .setZoneId(site.zone.getId())
                        .build())
                .getItemsList())
        .extracting(Building::getId)
        .containsExactly(site.building.getId());
    assertThat(
            anybody
                .listUnits(
                    ListUnitsRequest.newBuilder()
                        .setBuildingId(site.building.getId())
                        .setCode(unit.getCode())
                        .build())
                .getItemsList())
        .containsExactly(unit);
    assertThat(
            anybody
                .listUtilityPools(
                    ListUtilityPoolsRequest.newBuilder()
                        .setParkId(site.park.getId())
                        .setKind(UtilityPool.Kind.GAS_NM3H)
                        .build())
                .getItemsList())
        .containsExactly(pool);
  }

  @Test
  void refusesANegativePageSizeAndAForgedToken() {
    assertThat(
            Refusals.of(
                    () -> anybody.listParks(ListParksRequest.newBuilder().setPageSize(-1).build()))
                .reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(
            Refusals.of(
                    () ->
                        anybody.listParks(
                            ListParksRequest.newBuilder().setPageToken("Zm9yZ2Vk").build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  private List<String> parks(ListParksRequest.Builder request) {
    return anybody.listParks(request.build()).getItemsList().stream().map(Park::getId).toList();
  }
}
