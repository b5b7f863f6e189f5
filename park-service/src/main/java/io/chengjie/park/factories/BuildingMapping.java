package io.chengjie.park.factories;

import io.chengjie.park.parks.Dates;
import io.chengjie.proto.park.v1.Building;

/** Between the contract and the rows of buildings. */
final class BuildingMapping {
  private BuildingMapping() {}

  static BuildingRecord record(String id, String parkId, Building building) {
    BuildingRecord record = new BuildingRecord();
    record.id = id;
    record.zoneId = building.getZoneId();
    record.parkId = parkId;
    record.code = building.getCode();
    record.nameZh = building.getNameZh();
    record.floorCount = building.getFloorCount();
    record.availableFrom =
        building.hasAvailableFrom()
            ? Dates.require(building.getAvailableFrom(), "building.availableFrom")
            : null;
    return record;
  }

  static Building message(BuildingRecord record) {
    Building.Builder building =
        Building.newBuilder()
            .setId(record.id)
            .setZoneId(record.zoneId)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .setFloorCount(record.floorCount)
            .setEtag(Long.toString(record.version));
    if (record.availableFrom != null) {
      building.setAvailableFrom(record.availableFrom.toString());
    }
    return building.build();
  }
}
