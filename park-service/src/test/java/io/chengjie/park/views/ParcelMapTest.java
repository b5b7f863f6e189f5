package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.Connection;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.GetParcelMapRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.ParcelMap;
import io.chengjie.proto.park.v1.ParcelMap.Properties;
import io.chengjie.proto.park.v1.Readiness;
import io.chengjie.proto.park.v1.SpaceSum;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ParcelMapTest {
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":"
          + "[[[111.5,25.1],[111.51,25.1],[111.51,25.11],[111.5,25.11],[111.5,25.1]]]}";

  @Inject Clients clients;

  private Site site;

  @BeforeEach
  void recordParcels() {
    site = Site.in(clients);
    Parcel ready = create(aParcel("L-1").setBoundaryGeoJson(SQUARE));
    create(aParcel("L-2"));
    readySince("2014-01-01", ready);
    new Asked(clients)
        .hold(Asked.holdOf().addLines(HoldLine.newBuilder().setParcelId(ready.getId())));
  }

  @Test
  void drawsTheParcelsOfAZone() {
    ParcelMap map = clients.views().getParcelMap(request().build());

    assertThat(map.getType()).isEqualTo("FeatureCollection");
    assertThat(map.getFeaturesList())
        .extracting(feature -> feature.getType() + " " + feature.getProperties().getCode())
        .containsExactly("Feature L-1", "Feature L-2");
    var geometry = map.getFeatures(0).getGeometry().getStructValue();
    assertThat(geometry.getFieldsOrThrow("type").getStringValue()).isEqualTo("Polygon");
    assertThat(
            geometry
                .getFieldsOrThrow("coordinates")
                .getListValue()
                .getValues(0)
                .getListValue()
                .getValues(1)
                .getListValue()
                .getValues(0)
                .getNumberValue())
        .isEqualTo(111.51);
    assertThat(map.getFeatures(1).getGeometry().hasNullValue()).isTrue();
  }

  @Test
  void showsWhatEachParcelIsOnTheDay() {
    ParcelMap map = clients.views().getParcelMap(request().build());

    Properties held = map.getFeatures(0).getProperties();
    Properties planned = map.getFeatures(1).getProperties();
    assertThat(held.getState()).isEqualTo(SpaceSum.State.HELD);
    assertThat(held.getStage()).isEqualTo(Parcel.Stage.READY);
    assertThat(held.getProjectId()).isEmpty();
    assertThat(planned.getState()).isEqualTo(SpaceSum.State.NOT_READY);
    assertThat(planned.getStage()).isEqualTo(Parcel.Stage.PLANNED);
    assertThat(
            clients
                .viewsIn("431129", Role.PARK_OPERATOR)
                .getParcelMap(request().build())
                .getFeatures(0)
                .getProperties()
                .getProjectId())
        .isNotEmpty();
  }

  @Test
  void knowsNoOtherZone() {
    assertThat(
            Refusals.of(() -> clients.views().getParcelMap(request().setId("ZON-none").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  private GetParcelMapRequest.Builder request() {
    return GetParcelMapRequest.newBuilder().setId(site.zone.getId());
  }

  private Parcel.Builder aParcel(String code) {
    return Parcel.newBuilder()
        .setZoneId(site.zone.getId())
        .setCode(code)
        .setAreaSquareMetres("10000.00")
        .setLandUse(Parcel.LandUse.INDUSTRIAL)
        .setPlannedOn("2012-01-01")
        .setReadiness(connected());
  }

  private Parcel create(Parcel.Builder parcel) {
    return clients
        .land(Role.PARK_OPERATOR)
        .createParcel(
            CreateParcelRequest.newBuilder()
                .setParcel(parcel)
                .setRequestId(Clients.requestId())
                .build());
  }

  private void readySince(String date, Parcel planned) {
    Parcel parcel = planned;
    for (Parcel.Stage stage :
        new Parcel.Stage[] {
          Parcel.Stage.APPROVED, Parcel.Stage.EXPROPRIATED, Parcel.Stage.CLEARED, Parcel.Stage.READY
        }) {
      AdvanceParcelRequest.Builder request =
          AdvanceParcelRequest.newBuilder()
              .setId(parcel.getId())
              .setStage(stage)
              .setDate(date)
              .setEvidence("验收单")
              .setEtag(parcel.getEtag())
              .setRequestId(Clients.requestId());
      if (stage == Parcel.Stage.APPROVED) {
        request.setApprovalBatchNumber("湘政地〔2012〕1号");
      }
      parcel = clients.land(Role.PARK_OPERATOR).advanceParcel(request.build());
    }
  }

  private static Readiness connected() {
    Readiness.Builder readiness = Readiness.newBuilder();
    Connection ready = Connection.newBuilder().setReadyOn("2013-06-01").build();
    Readiness.getDescriptor().getFields().forEach(field -> readiness.setField(field, ready));
    return readiness.build();
  }
}
