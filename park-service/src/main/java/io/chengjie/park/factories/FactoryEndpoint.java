package io.chengjie.park.factories;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.AddParkProjectTenantRequest;
import io.chengjie.proto.park.v1.AddUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CompleteReadinessItemRequest;
import io.chengjie.proto.park.v1.CreateParkProjectRequest;
import io.chengjie.proto.park.v1.EndParkProjectTenantRequest;
import io.chengjie.proto.park.v1.FactoryService;
import io.chengjie.proto.park.v1.GetParkProjectRequest;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesRequest;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesResponse;
import io.chengjie.proto.park.v1.ListParkProjectsRequest;
import io.chengjie.proto.park.v1.ListParkProjectsResponse;
import io.chengjie.proto.park.v1.MergeUnitsRequest;
import io.chengjie.proto.park.v1.ParkProject;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.ReopenReadinessItemRequest;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.SplitUnitResponse;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateBuildingRequest;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Standard factories on the wire, after they were recorded. */
@GrpcService
class FactoryEndpoint implements FactoryService {
  private final Calls calls;
  private final UpdateBuilding updateBuilding;
  private final UnitOperations units;
  private final ParkProjectOperations parkProjects;

  FactoryEndpoint(
      Calls calls,
      UpdateBuilding updateBuilding,
      UnitOperations units,
      ParkProjectOperations parkProjects) {
    this.calls = calls;
    this.updateBuilding = updateBuilding;
    this.units = units;
    this.parkProjects = parkProjects;
  }

  @Override
  public Uni<Building> updateBuilding(UpdateBuildingRequest request) {
    return calls.answer(() -> updateBuilding.run(request));
  }

  @Override
  public Uni<Unit> updateUnit(UpdateUnitRequest request) {
    return calls.answer(() -> units.updateUnit.run(request));
  }

  @Override
  public Uni<Unit> addUnitAdjacency(AddUnitAdjacencyRequest request) {
    return calls.answer(() -> units.addUnitAdjacency.run(request));
  }

  @Override
  public Uni<Unit> removeUnitAdjacency(RemoveUnitAdjacencyRequest request) {
    return calls.answer(() -> units.removeUnitAdjacency.run(request));
  }

  @Override
  public Uni<SplitUnitResponse> splitUnit(SplitUnitRequest request) {
    return calls.answer(() -> units.splitUnit.run(request));
  }

  @Override
  public Uni<Unit> mergeUnits(MergeUnitsRequest request) {
    return calls.answer(() -> units.mergeUnits.run(request));
  }

  @Override
  public Uni<Unit> completeReadinessItem(CompleteReadinessItemRequest request) {
    return calls.answer(() -> units.completeReadinessItem.run(request));
  }

  @Override
  public Uni<Unit> reopenReadinessItem(ReopenReadinessItemRequest request) {
    return calls.answer(() -> units.reopenReadinessItem.run(request));
  }

  @Override
  public Uni<ParkProject> createParkProject(CreateParkProjectRequest request) {
    return calls.answer(() -> parkProjects.createParkProject.run(request));
  }

  @Override
  public Uni<ParkProject> getParkProject(GetParkProjectRequest request) {
    return calls.answer(() -> parkProjects.getParkProject.run(request));
  }

  @Override
  public Uni<ListParkProjectsResponse> listParkProjects(ListParkProjectsRequest request) {
    return calls.answer(() -> parkProjects.listParkProjects.run(request));
  }

  @Override
  public Uni<ParkProject> addParkProjectTenant(AddParkProjectTenantRequest request) {
    return calls.answer(() -> parkProjects.addParkProjectTenant.run(request));
  }

  @Override
  public Uni<ParkProject> endParkProjectTenant(EndParkProjectTenantRequest request) {
    return calls.answer(() -> parkProjects.endParkProjectTenant.run(request));
  }

  @Override
  public Uni<ListParkProjectTenanciesResponse> listParkProjectTenancies(
      ListParkProjectTenanciesRequest request) {
    return calls.answer(() -> parkProjects.listParkProjectTenancies.run(request));
  }
}
