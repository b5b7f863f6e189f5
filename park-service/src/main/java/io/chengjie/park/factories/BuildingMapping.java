package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.EntityTag;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Building;
import java.time.LocalDate;

/** Between the contract and the rows of buildings. */
final class BuildingMapping {
  private BuildingMapping() {}

  static BuildingRecord record(String id, String parkId, Building building) {
    BuildingRecord record = new BuildingRecord();
    record.id = id;
    record.zoneId = building.getZoneId();
    record.parkId = parkId;
    write(building, record);
    return record;
  }

  /**
   * Everything that may change.
   *
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for days that do not exist, or
   *     works that begin after the use
   */
  static void write(Building building, BuildingRecord record) {
    Violations violations = new Violations();
    LocalDate availableFrom =
        building.hasAvailableFrom()
            ? Dates.parse(building.getAvailableFrom(), "building.availableFrom", violations)
            : null;
    LocalDate worksFrom =
        building.hasWorksFrom()
            ? Dates.parse(building.getWorksFrom(), "building.worksFrom", violations)
            : null;
    if (availableFrom != null && worksFrom != null && worksFrom.isAfter(availableFrom)) {
      violations.add(
          "building.worksFrom", ViolationReason.RULE_BROKEN, "rule", "not after availableFrom");
    }
    violations.throwIfAny();
    record.code = building.getCode();
    record.nameZh = building.getNameZh();
    record.floorCount = building.getFloorCount();
    record.availableFrom = availableFrom;
    record.worksFrom = worksFrom;
  }

  /**
   * @param today by the database clock
   */
  static Building message(BuildingRecord record, LocalDate today) {
    Building.State state = BuildingStage.on(today, record.worksFrom, record.availableFrom);
    Building.Builder building =
        Building.newBuilder()
            .setId(record.id)
            .setZoneId(record.zoneId)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .setFloorCount(record.floorCount)
            .setState(state)
            .setEtag(EntityTag.of(record.version, state));
    if (record.availableFrom != null) {
      building.setAvailableFrom(record.availableFrom.toString());
    }
    if (record.worksFrom != null) {
      building.setWorksFrom(record.worksFrom.toString());
    }
    return building.build();
  }
}
