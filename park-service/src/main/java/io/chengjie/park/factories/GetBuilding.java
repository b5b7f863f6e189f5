package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one building. */
@ApplicationScoped
public class GetBuilding {
  private final Mutations mutations;
  private final BuildingRepository buildings;
  private final Today today;

  GetBuilding(Mutations mutations, BuildingRepository buildings, Today today) {
    this.mutations = mutations;
    this.buildings = buildings;
    this.today = today;
  }

  public Building run(GetBuildingRequest request) {
    return mutations.read(
        () ->
            BuildingMapping.message(
                NotFound.unless(buildings.findById(request.getId()), "building", request.getId()),
                today.date()));
  }
}
