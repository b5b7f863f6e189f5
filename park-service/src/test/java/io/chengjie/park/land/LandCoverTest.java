package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetLandCoverRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.LandCover;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class LandCoverTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private LandSite land;

  @BeforeEach
  void aPark() {
    land = new LandSite(clients);
  }

  @Test
  void dividesReadyLandByWhatWasAskedForInAYear() {
    land.ready(land.aParcel().setAreaSquareMetres("30000.00"));
    land.parcel();
    Parcel held = land.ready(land.aParcel().setAreaSquareMetres("120000.00"));
    land.hold(held, "PRJ-1");

    LandCover cover = cover();

    assertThat(cover.getReadyAreaSquareMetres()).isEqualTo("30000.00");
    assertThat(cover.getMonthlyDemandAreaSquareMetres()).isEqualTo("10000.00");
    assertThat(cover.getMonthsOfCover()).isEqualTo("3.0");
    assertThat(cover.getThresholdMonths()).isEqualTo("6");
    assertThat(cover.getAlert()).isTrue();
    assertThat(cover.getSource()).isEqualTo("平台默认值");
  }

  @Test
  void countsAParcelOnceHoweverOftenItWasHeldAndNotAfterAYear() {
    Parcel parcel = land.ready(land.aParcel().setAreaSquareMetres("120000.00"));
    release(land.hold(parcel, "PRJ-1"));
    release(land.hold(parcel, "PRJ-2"));

    assertThat(cover().getMonthlyDemandAreaSquareMetres()).isEqualTo("10000.00");
    assertThat(cover().getMonthsOfCover()).isEqualTo("12.0");
    assertThat(cover().getAlert()).isFalse();

    LandTables.execute(
        dataSource,
        "UPDATE space_claim SET began_at = began_at - interval '367 days' WHERE space_id = '"
            + parcel.getId()
            + "'");
    assertThat(cover().getMonthlyDemandAreaSquareMetres()).isEqualTo("0.00");
    assertThat(cover().getMonthsOfCover()).isEmpty();
    assertThat(cover().getAlert()).isFalse();
  }

  @Test
  void theThresholdOfTheSmallestRegionCounts() {
    LandTables.execute(
        dataSource,
        "INSERT INTO land_cover_threshold VALUES ('430000', '2020-01-01', 9, '省'),"
            + " ('431129', '2999-01-01', 99, '尚未生效')");
    LandCover county =
        clients
            .land(Role.AUDITOR)
            .getLandCover(GetLandCoverRequest.newBuilder().setRegionCode("431129").build());
    LandTables.execute(
        dataSource, "DELETE FROM land_cover_threshold WHERE region_code <> '000000'");

    assertThat(county.getThresholdMonths()).isEqualTo("9");
    assertThat(county.getSource()).isEqualTo("省");
  }

  @Test
  void wantsARegionOrAParkAndNotBoth() {
    assertThat(refusal("", "")).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal("431129", "PRK-1")).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal("", "PRK-none")).isEqualTo("RESOURCE_NOT_FOUND");
  }

  private String refusal(String regionCode, String parkId) {
    return Refusals.of(
            () ->
                clients
                    .land(Role.AUDITOR)
                    .getLandCover(
                        GetLandCoverRequest.newBuilder()
                            .setRegionCode(regionCode)
                            .setParkId(parkId)
                            .build()))
        .reason();
  }

  private LandCover cover() {
    return clients
        .land(Role.PARK_OPERATOR)
        .getLandCover(GetLandCoverRequest.newBuilder().setParkId(land.site.park.getId()).build());
  }

  private void release(Hold hold) {
    clients
        .holds(Role.PARK_OPERATOR)
        .releaseHold(
            ReleaseHoldRequest.newBuilder()
                .setId(hold.getId())
                .setEtag(hold.getEtag())
                .setExplanation("放弃")
                .setRequestId(Clients.requestId())
                .build());
  }
}
