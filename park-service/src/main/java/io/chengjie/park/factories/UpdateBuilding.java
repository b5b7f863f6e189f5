package io.chengjie.park.factories;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.UpdateBuildingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Changes the members that the mask names; units without a day of their own follow. */
@ApplicationScoped
class UpdateBuilding {
  private final Mutations mutations;
  private final Buildings buildings;
  private final Shapes shapes;
  private final EventLog events;
  private final Today today;

  UpdateBuilding(
      Mutations mutations, Buildings buildings, Shapes shapes, EventLog events, Today today) {
    this.mutations = mutations;
    this.buildings = buildings;
    this.shapes = shapes;
    this.events = events;
    this.today = today;
  }

  Building run(UpdateBuildingRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(
            request, request.getRequestId(), Building.getDefaultInstance(), this::update);
  }

  private Building update(UpdateBuildingRequest request) {
    BuildingRecord row = buildings.open(request.getId(), request.getEtag());
    LocalDate day = today.date();
    Building before = BuildingMapping.message(row, day);
    Building after =
        Patch.apply(before, request.getBuilding(), request.getUpdateMask(), "building");
    shapes.check(after);
    if (after.equals(before)) {
      return before;
    }
    LocalDate availableBefore = row.availableFrom;
    BuildingMapping.write(after, row);
    buildings.store(row, availableBefore);
    Building changed = BuildingMapping.message(row, day);
    events.append("buildings", row.id, "BuildingChanged", changed);
    return changed;
  }
}
