package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be held. */
@ParkServiceTest
class ParcelHoldTest {
  @Inject Clients clients;

  private LandSite land;

  @BeforeEach
  void aPark() {
    land = new LandSite(clients);
  }

  @Test
  void holdsOnlyParcelsThatAreReady() {
    Parcel planned = land.parcel();

    RemoteError refusal = Refusals.of(() -> land.hold(planned, "PRJ-1"));

    assertThat(refusal.reason()).isEqualTo("PARCEL_NOT_READY");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("stage", "PLANNED")
        .containsEntry("code", planned.getCode())
        .doesNotContainKey("readyOn");
  }

  @Test
  void namesEveryParcelThatIsNotReadyAtOnce() {
    Parcel planned = land.parcel();
    Parcel ready = land.ready();
    Parcel late = land.readyOn(land.aParcel(), "2020-01-01");

    RemoteError refusal =
        Refusals.of(
            () ->
                clients
                    .holds(Role.PARK_OPERATOR)
                    .placeHold(
                        LandSite.holding(planned, "PRJ-1")
                            .addLines(HoldLine.newBuilder().setParcelId(ready.getId()))
                            .addLines(HoldLine.newBuilder().setParcelId(late.getId()))
                            .setUseFrom("2019-12-31")
                            .build()));

    assertThat(refusal.reason()).isEqualTo("ADMISSION_REFUSED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("rules", "PARCEL_NOT_READY");
    assertThat(refusal.fieldViolations())
        .hasSize(2)
        .allSatisfy(violation -> assertThat(violation.getReason()).isEqualTo("PARCEL_NOT_READY"))
        .anySatisfy(violation -> assertThat(violation.getDescription()).contains(planned.getCode()))
        .anySatisfy(violation -> assertThat(violation.getDescription()).contains(late.getCode()));
  }

  @Test
  void holdsAParcelFromTheDayOnWhichItIsReady() {
    Parcel parcel = land.ready();

    RemoteError early =
        Refusals.of(
            () ->
                clients
                    .holds(Role.PARK_OPERATOR)
                    .placeHold(LandSite.holding(parcel, "PRJ-1").setUseFrom("2013-12-31").build()));
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(LandSite.holding(parcel, "PRJ-1").setUseFrom("2014-01-01").build());

    assertThat(early.reason()).isEqualTo("PARCEL_NOT_READY");
    assertThat(early.info().getMetadataMap())
        .containsEntry("stage", "READY")
        .containsEntry("readyOn", "2014-01-01");
    assertThat(land.read(parcel).getState()).isEqualTo(SpaceState.State.HELD);
  }

  @Test
  void holdsABrownfieldExactlyLikeNewLand() {
    Parcel parcel =
        land.ready(
            land.aParcel()
                .setOrigin(SpaceOrigin.newBuilder().setKind(SpaceOrigin.Kind.BROWNFIELD)));

    land.hold(parcel, "PRJ-1");

    assertThat(land.read(parcel).getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(Refusals.of(() -> land.hold(parcel, "PRJ-2")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
  }
}
