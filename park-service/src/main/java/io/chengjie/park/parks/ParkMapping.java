package io.chengjie.park.parks;

import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.Park;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parks between the contract and their rows. */
final class ParkMapping {
  private ParkMapping() {}

  /**
   * A new row.
   *
   * @param parent null for a park that stands below none
   */
  static ParkRecord record(String id, Park park, @Nullable ParkRecord parent) {
    ParkRecord record = new ParkRecord();
    record.id = id;
    record.code = park.getCode();
    record.regionCode = park.getRegionCode();
    write(park, parent, record);
    return record;
  }

  /**
   * What may change.
   *
   * @param parent null for a park that stands below none
   */
  static void write(Park park, @Nullable ParkRecord parent, ParkRecord record) {
    record.nameZh = park.getNameZh();
    record.nameEn = park.getNameEn();
    record.level = park.getLevel();
    record.parentParkId = parent == null ? null : parent.id;
    record.parentLevel = parent == null ? null : parent.level;
    record.parentDepth = parent == null ? null : parent.depth;
    record.leadIndustryCodes = List.copyOf(park.getLeadIndustryCodesList());
    record.plannedAreaSquareMetres =
        park.hasPlannedAreaSquareMetres()
            ? new BigDecimal(park.getPlannedAreaSquareMetres())
            : null;
    record.builtAreaSquareMetres =
        park.hasBuiltAreaSquareMetres() ? new BigDecimal(park.getBuiltAreaSquareMetres()) : null;
    record.partnerRegionCode = park.hasPartnerRegionCode() ? park.getPartnerRegionCode() : null;
    record.partnerSharePercent =
        park.hasPartnerSharePercent() ? new BigDecimal(park.getPartnerSharePercent()) : null;
  }

  /**
   * @param life null while nothing of it is recorded
   */
  static Park message(ParkRecord record, @Nullable LifeCycle life) {
    Park.Builder park =
        Park.newBuilder()
            .setId(record.id)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .setNameEn(record.nameEn)
            .setRegionCode(record.regionCode)
            .setLevel(record.level)
            .addAllLeadIndustryCodes(record.leadIndustryCodes)
            .setEtag(Versions.etag(record.version));
    if (record.parentParkId != null) {
      park.setParentParkId(record.parentParkId);
    }
    if (record.plannedAreaSquareMetres != null) {
      park.setPlannedAreaSquareMetres(Decimals.area(record.plannedAreaSquareMetres));
    }
    if (record.builtAreaSquareMetres != null) {
      park.setBuiltAreaSquareMetres(Decimals.area(record.builtAreaSquareMetres));
    }
    if (record.partnerRegionCode != null) {
      park.setPartnerRegionCode(record.partnerRegionCode);
    }
    if (record.partnerSharePercent != null) {
      park.setPartnerSharePercent(Decimals.quantity(record.partnerSharePercent));
    }
    if (life != null) {
      park.setLifeCycle(life);
    }
    return park.build();
  }
}
