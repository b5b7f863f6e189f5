package io.chengjie.park.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.park.claims.Holds;
import io.chengjie.park.land.LandSite;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import io.chengjie.proto.park.v1.GetLandCoverRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.GetSpaceStateRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UnitPart;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A space is what it is claimed for today; who comes later is said beside it. */
@ParkServiceTest
class ClaimedByTheDayTest {
  private static final String LATER = "2090-01-01";

  @Inject Clients clients;
  @Inject DataSource dataSource;

  private LandSite land;
  private Unit unit;
  private Parcel parcel;

  @BeforeEach
  void aUnitAndAParcel() {
    land = new LandSite(clients);
    unit = land.site.unit();
    parcel = land.ready(land.aParcel());
  }

  @Test
  void whatIsHeldFromALaterDayIsFreeTodayAndSaysFromWhenItIsNot() {
    hold(HoldLine.newBuilder().setUnitId(unit.getId()), LATER, "");
    hold(HoldLine.newBuilder().setParcelId(parcel.getId()), LATER, "");

    assertThat(unit().getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(unit().getNextClaimFrom()).isEqualTo(LATER);
    assertThat(unit().getEtag()).isNotEqualTo(unit.getEtag());
    assertThat(parcel().getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(parcel().getNextClaimFrom()).isEqualTo(LATER);
    assertThat(parcel().getEtag()).isNotEqualTo(parcel.getEtag());
    assertThat(space().getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(space().getNextClaimFrom()).isEqualTo(LATER);
    assertThat(units(SpaceState.State.FREE)).isEqualTo(1);
    assertThat(units(SpaceState.State.HELD)).isZero();
    assertThat(parcels(SpaceState.State.FREE)).isEqualTo(1);
    assertThat(parcels(SpaceState.State.HELD)).isZero();
  }

  @Test
  void saysTheSameAsTheFloorPlanAndTheHistory() {
    hold(HoldLine.newBuilder().setUnitId(unit.getId()), "2014-01-01", LATER);
    hold(HoldLine.newBuilder().setUnitId(unit.getId()), LATER, "");

    assertThat(unit().getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(unit().getNextClaimFrom()).isEqualTo(LATER);
    assertThat(
            clients
                .views()
                .getFloorPlan(
                    GetFloorPlanRequest.newBuilder().setId(land.site.building.getId()).build())
                .getFloors(0)
                .getUnits(0)
                .getState()
                .name())
        .isEqualTo("HELD");
    assertThat(
            clients
                .anonymousSpaces()
                .getSpaceState(GetSpaceStateRequest.newBuilder().setId(unit.getId()).build())
                .getState())
        .isEqualTo(SpaceState.State.HELD);
  }

  @Test
  void aUseThatIsOverAndALeaseThatRanOutClaimNothing() {
    hold(HoldLine.newBuilder().setUnitId(unit.getId()), "2014-01-01", "2014-06-01");
    Hold later = hold(HoldLine.newBuilder().setUnitId(unit.getId()), LATER, "");
    new ClaimTables(dataSource).letRunOut(later.getId());

    assertThat(unit().getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(unit().getNextClaimFrom()).isEmpty();
    assertThat(unit().getEtag()).isEqualTo(unit.getEtag());
  }

  @Test
  void whatIsPromisedIsNeitherSplitNorWithdrawn() {
    hold(HoldLine.newBuilder().setUnitId(unit.getId()), LATER, "");

    RemoteError split = Refusals.of(this::split);

    assertThat(split.reason()).isEqualTo("SPACE_CLAIMED");
    assertThat(split.info().getMetadataMap())
        .containsEntry("state", "FREE")
        .containsEntry("nextClaimFrom", LATER);
    assertThat(Refusals.of(this::withdraw).reason()).isEqualTo("CAPACITY_CONFLICT");
  }

  @Test
  void promisedLandIsNoStock() {
    assertThat(readySquareMetres()).isEqualTo("10000.00");

    hold(HoldLine.newBuilder().setParcelId(parcel.getId()), LATER, "");

    assertThat(readySquareMetres()).isEqualTo("0.00");
  }

  private Hold hold(HoldLine.Builder line, String from, String until) {
    PlaceHoldRequest.Builder request = Holds.of().setUseFrom(from).addLines(line);
    if (!until.isEmpty()) {
      request.setUseUntil(until);
    }
    return clients.holds(Role.PARK_OPERATOR).placeHold(request.build());
  }

  private void split() {
    clients
        .factories(Role.PARK_OPERATOR)
        .splitUnit(
            SplitUnitRequest.newBuilder()
                .setId(unit.getId())
                .setEtag(unit.getEtag())
                .setRequestId(Clients.requestId())
                .addParts(UnitPart.newBuilder().setCode("S-1").setAreaSquareMetres("1000.00"))
                .addParts(UnitPart.newBuilder().setCode("S-2").setAreaSquareMetres("2000.00"))
                .build());
  }

  private void withdraw() {
    clients
        .spaces(Role.PARK_OPERATOR)
        .withdrawSpace(
            WithdrawSpaceRequest.newBuilder()
                .setId(unit.getId())
                .setExplanation("屋面大修")
                .setEtag(space().getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private Unit unit() {
    return clients
        .anonymousCatalog()
        .getUnit(GetUnitRequest.newBuilder().setId(unit.getId()).build());
  }

  private Parcel parcel() {
    return clients
        .land(Role.PARK_OPERATOR)
        .getParcel(GetParcelRequest.newBuilder().setId(parcel.getId()).build());
  }

  private Space space() {
    return clients
        .anonymousSpaces()
        .getSpace(GetSpaceRequest.newBuilder().setId(unit.getId()).build());
  }

  private int units(SpaceState.State state) {
    return clients
        .anonymousCatalog()
        .listUnits(
            ListUnitsRequest.newBuilder().setParkId(land.site.park.getId()).setState(state).build())
        .getItemsCount();
  }

  private int parcels(SpaceState.State state) {
    return clients
        .anonymousLand()
        .listParcels(
            ListParcelsRequest.newBuilder()
                .setParkId(land.site.park.getId())
                .setState(state)
                .build())
        .getItemsCount();
  }

  private String readySquareMetres() {
    return clients
        .land(Role.AUDITOR)
        .getLandCover(GetLandCoverRequest.newBuilder().setParkId(land.site.park.getId()).build())
        .getReadyAreaSquareMetres();
  }
}
