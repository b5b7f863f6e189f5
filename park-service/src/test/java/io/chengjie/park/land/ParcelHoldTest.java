package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.EndParcelEarmarkRequest;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be held, and for whom land is set aside. */
@ParkServiceTest
class ParcelHoldTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

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

  @Test
  void landThatIsSetAsideIsForItsProjectOnly() {
    Parcel parcel = land.earmark(land.ready(), "PRJ-STEEL");

    assertThat(parcel.getState()).isEqualTo(SpaceState.State.EARMARKED);
    assertThat(parcel.getEarmark().getProjectId()).isEqualTo("PRJ-STEEL");
    assertThat(land.list(ListParcelsRequest.newBuilder().setState(SpaceState.State.EARMARKED)))
        .containsExactly(parcel);
    assertThat(Refusals.of(() -> land.hold(parcel, "PRJ-OTHER")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
    assertThat(Refusals.of(() -> land.earmark(parcel, "PRJ-OTHER")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
    land.hold(parcel, "PRJ-STEEL");
    assertThat(land.read(parcel).getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(land.read(parcel).getEarmark()).isEqualTo(parcel.getEarmark());
  }

  @Test
  void anEarmarkRunsOutByTheClockOfTheDatabase() {
    Parcel parcel = land.earmark(land.ready(), "PRJ-STEEL");

    LandTables.execute(
        dataSource,
        "UPDATE space_claim SET ends_at = clock_timestamp() - interval '1 second'"
            + " WHERE phase = 'EARMARKED' AND space_id = '"
            + parcel.getId()
            + "'");

    Parcel later = land.read(parcel);
    assertThat(later.getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(later.hasEarmark()).isFalse();
    land.hold(later, "PRJ-OTHER");
  }

  @Test
  void anEarmarkCanBeEndedBeforeItsTime() {
    Parcel parcel = land.earmark(land.ready(), "PRJ-STEEL");

    Parcel free = endEarmark(parcel);

    assertThat(free.getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(endEarmark(free)).isEqualTo(free);
    assertThat(Refusals.of(() -> endEarmark(parcel)).reason()).isEqualTo("ETAG_MISMATCH");
    land.hold(free, "PRJ-OTHER");
  }

  private Parcel endEarmark(Parcel parcel) {
    return clients
        .land(Role.COMMANDER)
        .endParcelEarmark(
            EndParcelEarmarkRequest.newBuilder()
                .setId(parcel.getId())
                .setExplanation("项目改址")
                .setEtag(parcel.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }
}
