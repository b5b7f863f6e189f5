package io.chengjie.park.parks;

import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.Zone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones between the contract and their rows. */
final class ZoneMapping {
  private ZoneMapping() {}

  static ZoneRecord record(String id, Zone zone) {
    ZoneRecord record = new ZoneRecord();
    record.id = id;
    record.parkId = zone.getParkId();
    record.code = zone.getCode();
    write(zone, record);
    return record;
  }

  /** What may change. */
  static void write(Zone zone, ZoneRecord record) {
    record.nameZh = zone.getNameZh();
    record.allowedIndustryCodes = List.copyOf(zone.getAllowedIndustryCodesList());
    record.forbiddenIndustryCodes = List.copyOf(zone.getForbiddenIndustryCodesList());
    record.allowedIndustrySources = RuleSources.ofAllowed(zone);
    record.forbiddenIndustrySources = RuleSources.ofForbidden(zone);
    record.bonded = zone.getBonded();
    record.minimumExportRatio =
        zone.hasMinimumExportRatio() ? new BigDecimal(zone.getMinimumExportRatio()) : null;
    record.function =
        zone.getFunction() == Zone.Function.FUNCTION_UNSPECIFIED ? null : zone.getFunction();
    record.insideEcologicalRedLine =
        zone.hasInsideEcologicalRedLine() ? zone.getInsideEcologicalRedLine() : null;
    record.treatmentCapacityM3d =
        zone.hasTreatmentCapacityM3D() ? new BigDecimal(zone.getTreatmentCapacityM3D()) : null;
  }

  /**
   * @param life null while nothing of it is recorded
   */
  static Zone message(ZoneRecord record, @Nullable LifeCycle life) {
    Zone.Builder zone =
        Zone.newBuilder()
            .setId(record.id)
            .setParkId(record.parkId)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .addAllAllowedIndustryCodes(record.allowedIndustryCodes)
            .addAllForbiddenIndustryCodes(record.forbiddenIndustryCodes)
            .addAllIndustryRules(RuleSources.messages(record))
            .setBonded(record.bonded)
            .setEtag(Versions.etag(record.version));
    if (record.minimumExportRatio != null) {
      zone.setMinimumExportRatio(Decimals.quantity(record.minimumExportRatio));
    }
    if (record.function != null) {
      zone.setFunction(record.function);
    }
    if (record.insideEcologicalRedLine != null) {
      zone.setInsideEcologicalRedLine(record.insideEcologicalRedLine);
    }
    if (record.treatmentCapacityM3d != null) {
      zone.setTreatmentCapacityM3D(Decimals.quantity(record.treatmentCapacityM3d));
    }
    if (life != null) {
      zone.setLifeCycle(life);
    }
    return zone.build();
  }
}
