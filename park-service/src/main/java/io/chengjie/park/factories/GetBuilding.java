package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.NotFound;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one building. */
@ApplicationScoped
public class GetBuilding {
  private final Mutations mutations;
  private final BuildingRepository buildings;

  GetBuilding(Mutations mutations, BuildingRepository buildings) {
    this.mutations = mutations;
    this.buildings = buildings;
  }

  public Building run(GetBuildingRequest request) {
    return mutations.read(
        () ->
            BuildingMapping.message(
                NotFound.unless(buildings.findById(request.getId()), "building", request.getId())));
  }
}
