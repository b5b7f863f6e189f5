package io.chengjie.park.land;

import com.google.protobuf.FieldMask;
import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.park.space.Earmarking;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.Connection;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.LandServiceGrpc.LandServiceBlockingStub;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.MergeParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Readiness;
import io.chengjie.proto.park.v1.SplitParcelRequest;
import io.chengjie.proto.park.v1.UpdateParcelRequest;
import java.util.List;

/** Parcels of a park of their own, valid by default; a test changes one thing. */
public final class LandSite {
  private final Clients clients;
  private final LandServiceBlockingStub land;
  public final Site site;
  private int parcels;

  public LandSite(Clients clients) {
    this.clients = clients;
    this.land = clients.land(Role.PARK_OPERATOR);
    this.site = Site.in(clients);
  }

  /** Planned long ago, with all connections. */
  public Parcel.Builder aParcel() {
    parcels++;
    return Parcel.newBuilder()
        .setZoneId(site.zone.getId())
        .setCode("L-" + parcels)
        .setAreaSquareMetres("10000.00")
        .setLandUse(Parcel.LandUse.INDUSTRIAL)
        .setPlannedOn("2012-01-01")
        .setReadiness(connected("2013-06-01"));
  }

  static Readiness connected(String readyOn) {
    Readiness.Builder readiness = Readiness.newBuilder();
    for (ConnectionKind kind : ConnectionKind.values()) {
      readiness.setField(kind.field(), Connection.newBuilder().setReadyOn(readyOn).build());
    }
    return readiness.build();
  }

  Parcel parcel() {
    return create(aParcel());
  }

  Parcel create(Parcel.Builder parcel) {
    return land.createParcel(
        CreateParcelRequest.newBuilder()
            .setParcel(parcel)
            .setRequestId(Clients.requestId())
            .build());
  }

  /** READY since 2014-01-01. */
  Parcel ready() {
    return ready(aParcel());
  }

  public Parcel ready(Parcel.Builder wanted) {
    return readyOn(wanted, "2014-01-01");
  }

  Parcel readyOn(Parcel.Builder wanted, String date) {
    Parcel parcel = create(wanted);
    parcel = advance(parcel, Parcel.Stage.APPROVED, "2012-06-01");
    parcel = advance(parcel, Parcel.Stage.EXPROPRIATED, "2013-01-01");
    parcel = advance(parcel, Parcel.Stage.CLEARED, "2013-07-01");
    return advance(parcel, Parcel.Stage.READY, date);
  }

  Parcel advance(Parcel parcel, Parcel.Stage stage, String date) {
    AdvanceParcelRequest.Builder request = advancing(parcel, stage, date);
    if (stage == Parcel.Stage.APPROVED) {
      request.setApprovalBatchNumber("湘政地〔2012〕1号");
    }
    return land.advanceParcel(request.build());
  }

  static AdvanceParcelRequest.Builder advancing(Parcel parcel, Parcel.Stage stage, String date) {
    return AdvanceParcelRequest.newBuilder()
        .setId(parcel.getId())
        .setStage(stage)
        .setDate(date)
        .setEvidence("验收单")
        .setEtag(parcel.getEtag())
        .setRequestId(Clients.requestId());
  }

  Parcel update(Parcel parcel, Parcel.Builder values, String... paths) {
    return land.updateParcel(
        UpdateParcelRequest.newBuilder()
            .setId(parcel.getId())
            .setParcel(values)
            .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
            .setEtag(parcel.getEtag())
            .build());
  }

  /** The old parcel; codes grow by a number. */
  Parcel split(Parcel parcel, String... areas) {
    SplitParcelRequest.Builder request =
        SplitParcelRequest.newBuilder()
            .setId(parcel.getId())
            .setEtag(parcel.getEtag())
            .setRequestId(Clients.requestId());
    for (String area : areas) {
      parcels++;
      request.addParts(
          SplitParcelRequest.Part.newBuilder().setCode("L-" + parcels).setAreaSquareMetres(area));
    }
    return land.splitParcel(request.build());
  }

  Parcel merge(Parcel first, Parcel... others) {
    parcels++;
    MergeParcelsRequest.Builder request =
        MergeParcelsRequest.newBuilder()
            .setId(first.getId())
            .setEtag(first.getEtag())
            .setCode("L-" + parcels)
            .setRequestId(Clients.requestId());
    for (Parcel other : others) {
      request.addOthers(
          MergeParcelsRequest.Other.newBuilder().setId(other.getId()).setEtag(other.getEtag()));
    }
    return land.mergeParcels(request.build());
  }

  /** The parcel afterwards. */
  Parcel earmark(Parcel parcel, String projectId) {
    Earmarking.of(clients, parcel.getId()).earmark(projectId);
    return read(parcel);
  }

  Hold hold(Parcel parcel, String projectId) {
    return clients.holds(Role.PARK_OPERATOR).placeHold(holding(parcel, projectId).build());
  }

  static PlaceHoldRequest.Builder holding(Parcel parcel, String projectId) {
    return PlaceHoldRequest.newBuilder()
        .setProjectId(projectId)
        .setDays(15)
        .addLines(HoldLine.newBuilder().setParcelId(parcel.getId()))
        .setRequestId(Clients.requestId());
  }

  Parcel read(String id) {
    return land.getParcel(GetParcelRequest.newBuilder().setId(id).build());
  }

  Parcel read(Parcel parcel) {
    return read(parcel.getId());
  }

  /** Codes of the park's parcels that the filter finds. */
  List<String> codes(ListParcelsRequest.Builder filter) {
    return list(filter).stream().map(Parcel::getCode).toList();
  }

  List<Parcel> list(ListParcelsRequest.Builder filter) {
    return land.listParcels(filter.setParkId(site.park.getId()).build()).getItemsList();
  }
}
