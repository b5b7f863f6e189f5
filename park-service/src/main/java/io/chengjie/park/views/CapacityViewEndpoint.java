package io.chengjie.park.views;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.CapacityViewService;
import io.chengjie.proto.park.v1.FloorPlan;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import io.chengjie.proto.park.v1.GetParcelMapRequest;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListCapacityResponse;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.chengjie.proto.park.v1.ListExpiringHoldsResponse;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListOccupancyResponse;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityResponse;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesResponse;
import io.chengjie.proto.park.v1.ParcelMap;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Views of capacity on the wire. */
@GrpcService
class CapacityViewEndpoint implements CapacityViewService {
  private final Calls calls;
  private final ViewOperations lists;
  private final GetFloorPlan getFloorPlan;
  private final GetParcelMap getParcelMap;

  CapacityViewEndpoint(
      Calls calls, ViewOperations lists, GetFloorPlan getFloorPlan, GetParcelMap getParcelMap) {
    this.calls = calls;
    this.lists = lists;
    this.getFloorPlan = getFloorPlan;
    this.getParcelMap = getParcelMap;
  }

  @Override
  public Uni<ListCapacityResponse> listCapacity(ListCapacityRequest request) {
    return calls.answer(() -> lists.listCapacity.run(request));
  }

  @Override
  public Uni<ListPoolCapacityResponse> listPoolCapacity(ListPoolCapacityRequest request) {
    return calls.answer(() -> lists.listPoolCapacity.run(request));
  }

  @Override
  public Uni<ListOccupancyResponse> listOccupancy(ListOccupancyRequest request) {
    return calls.answer(() -> lists.listOccupancy.run(request));
  }

  @Override
  public Uni<ListVacantSpacesResponse> listVacantSpaces(ListVacantSpacesRequest request) {
    return calls.answer(() -> lists.listVacantSpaces.run(request));
  }

  @Override
  public Uni<ListExpiringHoldsResponse> listExpiringHolds(ListExpiringHoldsRequest request) {
    return calls.answer(() -> lists.listExpiringHolds.run(request));
  }

  @Override
  public Uni<FloorPlan> getFloorPlan(GetFloorPlanRequest request) {
    return calls.answer(() -> getFloorPlan.run(request));
  }

  @Override
  public Uni<ParcelMap> getParcelMap(GetParcelMapRequest request) {
    return calls.answer(() -> getParcelMap.run(request));
  }
}
