package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filter on a property finds what is known to fit, never what is unknown. */
@ParkServiceTest
class SearchUnitsTest {
  @Inject Clients clients;

  private Site site;
  private Unit good;
  private Unit poor;

  @BeforeEach
  void aGoodAPoorAndAnUnknownUnit() {
    site = Site.in(clients);
    good =
        site.create(
            site.aUnit()
                .setCraneTonnes("10")
                .setPowerKva("800")
                .setLoadingDock(true)
                .setDischargeAllowed(true)
                .setTemporaryUseAllowed(true)
                .setFireClass("B"));
    poor =
        site.create(
            site.aUnit()
                .setAreaSquareMetres("500.00")
                .setFloorLoadKnPerSquareMetre("5")
                .setClearHeightMetres("4.5")
                .setCraneTonnes("2")
                .setPowerKva("100")
                .setDualFeed(false)
                .setLoadingDock(false)
                .setDischargeAllowed(false)
                .setTemporaryUseAllowed(false)
                .setFireClass("D")
                .setRentPerSquareMetreMonth(Site.money("15.00")));
    site.create(
        Unit.newBuilder()
            .setBuildingId(site.building.getId())
            .setCode("UNKNOWN")
            .setFloor(1)
            .setAreaSquareMetres("100.00"));
  }

  @Test
  void everyFilterFindsTheGoodOneAndNeitherThePoorNorTheUnknown() {
    List<UnaryOperator<ListUnitsRequest.Builder>> filters =
        List.of(
            request -> request.setMinAreaSquareMetres("3000"),
            request -> request.setMinFloorLoadKnPerSquareMetre("10"),
            request -> request.setMinClearHeightMetres("7.8"),
            request -> request.setMinCraneTonnes("10"),
            request -> request.setMinPowerKva("800"),
            request -> request.setDualFeed(true),
            request -> request.setLoadingDock(true),
            request -> request.setDischargeAllowed(true),
            request -> request.setTemporaryUseAllowed(true),
            request -> request.setFireClass("C"),
            request -> request.setMaxRentPerSquareMetreMonth("12"));

    assertThat(filters)
        .allSatisfy(filter -> assertThat(find(filter)).containsExactly(good.getId()));
    assertThat(find(request -> request.setDualFeed(false))).containsExactly(poor.getId());
    assertThat(find(request -> request.setMinFloorLoadKnPerSquareMetre("10.01"))).isEmpty();
    assertThat(find(request -> request.setMaxRentPerSquareMetreMonth("11.99"))).isEmpty();
  }

  @Test
  void findsByPlaceAndState() {
    new Changes(clients).hold(good);

    assertThat(find(request -> request.setZoneId(site.zone.getId()))).hasSize(3);
    assertThat(find(request -> request.setRegionCode("431100"))).hasSize(3);
    assertThat(find(request -> request.setRegionCode("430500"))).isEmpty();
    assertThat(find(request -> request.setState(SpaceState.State.HELD)))
        .containsExactly(good.getId());
    assertThat(find(request -> request.setState(SpaceState.State.FREE).setFireClass("D")))
        .containsExactly(poor.getId());
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertThat(Refusals.of(() -> find(request -> request.setAvailableBy("2026-02-30"))).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void aPageTokenServesItsOwnFilterOnly() {
    ListUnitsRequest.Builder request =
        ListUnitsRequest.newBuilder().setParkId(site.park.getId()).setPageSize(1);
    String token = clients.anonymousCatalog().listUnits(request.build()).getNextPageToken();

    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .anonymousCatalog()
                            .listUnits(request.setDualFeed(true).setPageToken(token).build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  private List<String> find(UnaryOperator<ListUnitsRequest.Builder> filter) {
    return new Changes(clients)
        .list(filter.apply(ListUnitsRequest.newBuilder().setParkId(site.park.getId()))).stream()
            .map(Unit::getId)
            .toList();
  }
}
