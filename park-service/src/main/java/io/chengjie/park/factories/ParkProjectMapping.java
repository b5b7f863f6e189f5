package io.chengjie.park.factories;

import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ParkProject;
import io.chengjie.proto.park.v1.ParkProjectTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between the contract and the rows of park projects. */
final class ParkProjectMapping {
  private ParkProjectMapping() {}

  /**
   * @param units in the order of their ids
   */
  static ParkProject message(
      ParkProjectRecord record, List<ParkProjectUnitRecord> units, BigDecimal areaSquareMetres) {
    Map<String, ParkProjectTenant.Builder> tenants = new TreeMap<>();
    for (ParkProjectUnitRecord unit : units) {
      tenants
          .computeIfAbsent(unit.projectId, id -> ParkProjectTenant.newBuilder().setProjectId(id))
          .addUnitIds(unit.unitId);
    }
    ParkProject.Builder message =
        ParkProject.newBuilder()
            .setId(record.id)
            .setZoneId(record.zoneId)
            .setParkId(record.parkId)
            .setNameZh(record.nameZh)
            .setAreaSquareMetres(Decimals.area(areaSquareMetres))
            .setEtag(Long.toString(record.version));
    tenants.values().forEach(message::addTenants);
    return message.build();
  }
}
