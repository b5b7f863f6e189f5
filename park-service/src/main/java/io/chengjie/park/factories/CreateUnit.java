package io.chengjie.park.factories;

import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.space.Origin;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Records a unit of a building, joined to the units next to it. */
@ApplicationScoped
public class CreateUnit {
  private final Mutations mutations;
  private final Buildings buildings;
  private final Units units;
  private final NewUnits newUnits;
  private final SpaceDetails details;
  private final UnitJournal journal;
  private final Ids ids;

  CreateUnit(
      Mutations mutations,
      Buildings buildings,
      Units units,
      NewUnits newUnits,
      SpaceDetails details,
      UnitJournal journal,
      Ids ids) {
    this.mutations = mutations;
    this.buildings = buildings;
    this.units = units;
    this.newUnits = newUnits;
    this.details = details;
    this.journal = journal;
    this.ids = ids;
  }

  public Unit run(CreateUnitRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::create);
  }

  private Unit create(CreateUnitRequest request) {
    UnitContent.check(request.getUnit(), Today.of(journal.now()));
    List<String> adjacent = request.getUnit().getAdjacentUnitIdsList();
    BuildingRecord building = buildings.openForUnits(request.getUnit().getBuildingId());
    UnitRecord record = UnitMapping.record(ids.next("UNT"), building, request.getUnit());
    Map<String, UnitRecord> neighbours = units.lockCurrent(new TreeSet<>(adjacent));
    SameZone.require(building.zoneId, adjacent, neighbours, "unit.adjacentUnitIds");
    newUnits.record(record, building, neighbours.keySet());
    details.setOrigin(
        record.id, Origin.of(request.getUnit().hasOrigin(), request.getUnit().getOrigin()));
    return journal.write("UnitRecorded", record);
  }
}
