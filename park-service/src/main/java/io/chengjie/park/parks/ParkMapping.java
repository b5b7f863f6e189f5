package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Zone;
import java.math.BigDecimal;
import java.util.List;

/** Between the contract and the rows of this feature. */
final class ParkMapping {
  private ParkMapping() {}

  static ParkRecord record(String id, Park park) {
    ParkRecord record = new ParkRecord();
    record.id = id;
    record.code = park.getCode();
    record.nameZh = park.getNameZh();
    record.nameEn = park.getNameEn();
    record.regionCode = park.getRegionCode();
    record.level = park.getLevel();
    record.parentParkId = park.hasParentParkId() ? park.getParentParkId() : null;
    record.leadIndustryCodes = List.copyOf(park.getLeadIndustryCodesList());
    record.plannedAreaSquareMetres =
        park.hasPlannedAreaSquareMetres()
            ? new BigDecimal(park.getPlannedAreaSquareMetres())
            : null;
    record.builtAreaSquareMetres =
        park.hasBuiltAreaSquareMetres() ? new BigDecimal(park.getBuiltAreaSquareMetres()) : null;
    return record;
  }

  static Park message(ParkRecord record) {
    Park.Builder park =
        Park.newBuilder()
            .setId(record.id)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .setNameEn(record.nameEn)
            .setRegionCode(record.regionCode)
            .setLevel(record.level)
            .addAllLeadIndustryCodes(record.leadIndustryCodes)
            .setEtag(Long.toString(record.version));
    if (record.parentParkId != null) {
      park.setParentParkId(record.parentParkId);
    }
    if (record.plannedAreaSquareMetres != null) {
      park.setPlannedAreaSquareMetres(Decimals.area(record.plannedAreaSquareMetres));
    }
    if (record.builtAreaSquareMetres != null) {
      park.setBuiltAreaSquareMetres(Decimals.area(record.builtAreaSquareMetres));
    }
    return park.build();
  }

  static ZoneRecord record(String id, Zone zone) {
    ZoneRecord record = new ZoneRecord();
    record.id = id;
    record.parkId = zone.getParkId();
    record.code = zone.getCode();
    record.nameZh = zone.getNameZh();
    record.allowedIndustryCodes = List.copyOf(zone.getAllowedIndustryCodesList());
    record.forbiddenIndustryCodes = List.copyOf(zone.getForbiddenIndustryCodesList());
    record.bonded = zone.getBonded();
    record.minimumExportRatio =
        zone.hasMinimumExportRatio() ? new BigDecimal(zone.getMinimumExportRatio()) : null;
    return record;
  }

  static Zone message(ZoneRecord record) {
    Zone.Builder zone =
        Zone.newBuilder()
            .setId(record.id)
            .setParkId(record.parkId)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .addAllAllowedIndustryCodes(record.allowedIndustryCodes)
            .addAllForbiddenIndustryCodes(record.forbiddenIndustryCodes)
            .setBonded(record.bonded)
            .setEtag(Long.toString(record.version));
    if (record.minimumExportRatio != null) {
      zone.setMinimumExportRatio(Decimals.quantity(record.minimumExportRatio));
    }
    return zone.build();
  }
}
