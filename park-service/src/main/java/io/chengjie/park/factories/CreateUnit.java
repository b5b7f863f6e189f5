package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.NotFound;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a unit of a building, joined to the units next to it. */
@ApplicationScoped
public class CreateUnit {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final BuildingRepository buildings;
  private final Units units;
  private final EventLog events;
  private final Ids ids;

  CreateUnit(
      Mutations mutations,
      ParkLookup parks,
      BuildingRepository buildings,
      Units units,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.buildings = buildings;
    this.units = units;
    this.events = events;
    this.ids = ids;
  }

  public Unit run(CreateUnitRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::create);
  }

  private Unit create(CreateUnitRequest request) {
    String buildingId = request.getUnit().getBuildingId();
    BuildingRecord building =
        NotFound.unless(buildings.findById(buildingId), "building", buildingId);
    Caller.current().requireRegion(parks.regionOfPark(building.parkId));
    UnitRecord record = UnitMapping.record(ids.next("UNT"), building, request.getUnit());
    units.store(
        record, UnitMapping.site(record, building), request.getUnit().getAdjacentUnitIdsList());
    Unit unit = UnitMapping.message(record, UnitSurroundings.ofNew(record, request.getUnit()));
    events.append("units", record.id, "UnitRecorded", unit);
    return unit;
  }
}
