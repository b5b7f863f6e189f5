package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a building of a zone. */
@ApplicationScoped
public class CreateBuilding {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final Buildings buildings;
  private final EventLog events;
  private final Ids ids;
  private final Today today;

  CreateBuilding(
      Mutations mutations,
      ParkLookup parks,
      Buildings buildings,
      EventLog events,
      Ids ids,
      Today today) {
    this.mutations = mutations;
    this.parks = parks;
    this.buildings = buildings;
    this.events = events;
    this.ids = ids;
    this.today = today;
  }

  public Building run(CreateBuildingRequest request) {
    return mutations.run(
        request, request.getRequestId(), Building.getDefaultInstance(), this::create);
  }

  private Building create(CreateBuildingRequest request) {
    String parkId = parks.parkOfZone(request.getBuilding().getZoneId());
    Caller.current().requireRegion(parks.regionOfPark(parkId));
    BuildingRecord record = BuildingMapping.record(ids.next("BLD"), parkId, request.getBuilding());
    buildings.store(record, record.availableFrom);
    Building building = BuildingMapping.message(record, today.date());
    events.append("buildings", record.id, "BuildingRecorded", building);
    return building;
  }
}
