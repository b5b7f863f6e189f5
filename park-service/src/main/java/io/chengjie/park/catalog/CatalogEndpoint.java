package io.chengjie.park.catalog;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.park.factories.FactoryOperations;
import io.chengjie.park.parks.ParkOperations;
import io.chengjie.park.parks.ZoneOperations;
import io.chengjie.park.pools.PoolOperations;
import io.chengjie.proto.park.v1.AdvanceParkRequest;
import io.chengjie.proto.park.v1.AdvanceZoneRequest;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CancelPlannedPoolCapacityRequest;
import io.chengjie.proto.park.v1.CatalogService;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.CreateUtilityPoolRequest;
import io.chengjie.proto.park.v1.CreateZoneRequest;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
import io.chengjie.proto.park.v1.ListBuildingsResponse;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.ListParksResponse;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesResponse;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.ListUnitsResponse;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsResponse;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.ListZonesResponse;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.PlanPoolCapacityRequest;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateParkRequest;
import io.chengjie.proto.park.v1.UpdateZoneRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The register on the wire. */
@GrpcService
class CatalogEndpoint implements CatalogService {
  private final Calls calls;
  private final ParkOperations parks;
  private final ZoneOperations zones;
  private final FactoryOperations factories;
  private final PoolOperations pools;

  CatalogEndpoint(
      Calls calls,
      ParkOperations parks,
      ZoneOperations zones,
      FactoryOperations factories,
      PoolOperations pools) {
    this.calls = calls;
    this.parks = parks;
    this.zones = zones;
    this.factories = factories;
    this.pools = pools;
  }

  @Override
  public Uni<Park> createPark(CreateParkRequest request) {
    return calls.answer(() -> parks.createPark.run(request));
  }

  @Override
  public Uni<Park> getPark(GetParkRequest request) {
    return calls.answer(() -> parks.getPark.run(request));
  }

  @Override
  public Uni<ListParksResponse> listParks(ListParksRequest request) {
    return calls.answer(() -> parks.listParks.run(request));
  }

  @Override
  public Uni<Park> updatePark(UpdateParkRequest request) {
    return calls.answer(() -> parks.updatePark.run(request));
  }

  @Override
  public Uni<Park> advancePark(AdvanceParkRequest request) {
    return calls.answer(() -> parks.advancePark.run(request));
  }

  @Override
  public Uni<Zone> createZone(CreateZoneRequest request) {
    return calls.answer(() -> zones.createZone.run(request));
  }

  @Override
  public Uni<Zone> getZone(GetZoneRequest request) {
    return calls.answer(() -> zones.getZone.run(request));
  }

  @Override
  public Uni<ListZonesResponse> listZones(ListZonesRequest request) {
    return calls.answer(() -> zones.listZones.run(request));
  }

  @Override
  public Uni<Zone> updateZone(UpdateZoneRequest request) {
    return calls.answer(() -> zones.updateZone.run(request));
  }

  @Override
  public Uni<Zone> advanceZone(AdvanceZoneRequest request) {
    return calls.answer(() -> zones.advanceZone.run(request));
  }

  @Override
  public Uni<Building> createBuilding(CreateBuildingRequest request) {
    return calls.answer(() -> factories.createBuilding.run(request));
  }

  @Override
  public Uni<Building> getBuilding(GetBuildingRequest request) {
    return calls.answer(() -> factories.getBuilding.run(request));
  }

  @Override
  public Uni<ListBuildingsResponse> listBuildings(ListBuildingsRequest request) {
    return calls.answer(() -> factories.listBuildings.run(request));
  }

  @Override
  public Uni<Unit> createUnit(CreateUnitRequest request) {
    return calls.answer(() -> factories.createUnit.run(request));
  }

  @Override
  public Uni<Unit> getUnit(GetUnitRequest request) {
    return calls.answer(() -> factories.getUnit.run(request));
  }

  @Override
  public Uni<ListUnitsResponse> listUnits(ListUnitsRequest request) {
    return calls.answer(() -> factories.listUnits.run(request));
  }

  @Override
  public Uni<UtilityPool> createUtilityPool(CreateUtilityPoolRequest request) {
    return calls.answer(() -> pools.createUtilityPool.run(request));
  }

  @Override
  public Uni<UtilityPool> getUtilityPool(GetUtilityPoolRequest request) {
    return calls.answer(() -> pools.getUtilityPool.run(request));
  }

  @Override
  public Uni<ListUtilityPoolsResponse> listUtilityPools(ListUtilityPoolsRequest request) {
    return calls.answer(() -> pools.listUtilityPools.run(request));
  }

  @Override
  public Uni<UtilityPool> setPoolCapacity(SetPoolCapacityRequest request) {
    return calls.answer(() -> pools.setPoolCapacity.run(request));
  }

  @Override
  public Uni<UtilityPool> planPoolCapacity(PlanPoolCapacityRequest request) {
    return calls.answer(() -> pools.planPoolCapacity.run(request));
  }

  @Override
  public Uni<UtilityPool> cancelPlannedPoolCapacity(CancelPlannedPoolCapacityRequest request) {
    return calls.answer(() -> pools.cancelPlannedPoolCapacity.run(request));
  }

  @Override
  public Uni<ListPoolCapacityChangesResponse> listPoolCapacityChanges(
      ListPoolCapacityChangesRequest request) {
    return calls.answer(() -> pools.listPoolCapacityChanges.run(request));
  }
}
