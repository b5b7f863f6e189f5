package io.chengjie.park.factories;

import io.chengjie.park.Clients;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.FactoryServiceGrpc.FactoryServiceBlockingStub;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.MergeUnitsRequest;
import io.chengjie.proto.park.v1.MergedUnit;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UnitPart;
import java.util.List;

/** The park operator at work on units. */
final class Changes {
  private final Clients clients;
  final FactoryServiceBlockingStub factories;

  Changes(Clients clients) {
    this.clients = clients;
    this.factories = clients.factories(Role.PARK_OPERATOR);
  }

  Unit read(String id) {
    return clients.anonymousCatalog().getUnit(GetUnitRequest.newBuilder().setId(id).build());
  }

  List<Unit> list(ListUnitsRequest.Builder request) {
    return clients.anonymousCatalog().listUnits(request.setPageSize(200).build()).getItemsList();
  }

  List<Unit> split(Unit unit, UnitPart.Builder... parts) {
    SplitUnitRequest.Builder request =
        SplitUnitRequest.newBuilder()
            .setId(unit.getId())
            .setEtag(unit.getEtag())
            .setRequestId(Clients.requestId());
    for (UnitPart.Builder part : parts) {
      request.addParts(part);
    }
    return factories.splitUnit(request.build()).getItemsList();
  }

  Unit merge(String buildingId, String code, List<Unit> units) {
    MergeUnitsRequest.Builder request =
        MergeUnitsRequest.newBuilder()
            .setId(buildingId)
            .setCode(code)
            .setRequestId(Clients.requestId());
    units.forEach(
        unit ->
            request.addUnits(
                MergedUnit.newBuilder().setUnitId(unit.getId()).setVersion(unit.getEtag())));
    return factories.mergeUnits(request.build());
  }

  void hold(Unit unit) {
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(5)
                .addLines(HoldLine.newBuilder().setUnitId(unit.getId()))
                .setRequestId(Clients.requestId())
                .build());
  }

  static UnitPart.Builder part(String code, String area) {
    return UnitPart.newBuilder().setCode(code).setAreaSquareMetres(area);
  }
}
