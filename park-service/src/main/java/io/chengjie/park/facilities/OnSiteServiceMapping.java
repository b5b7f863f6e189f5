package io.chengjie.park.facilities;

import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.OnSiteService;

/** Services on site between the contract and their rows. */
final class OnSiteServiceMapping {
  private OnSiteServiceMapping() {}

  static OnSiteServiceRecord record(String id, OnSiteService service) {
    OnSiteServiceRecord record = new OnSiteServiceRecord();
    record.id = id;
    record.parkId = service.getParkId();
    record.zoneId = service.hasZoneId() ? service.getZoneId() : null;
    record.kind = service.getKind();
    record.nameZh = service.getNameZh();
    record.openingHours = service.hasOpeningHours() ? service.getOpeningHours() : null;
    record.open24h = service.hasOpen24H() ? service.getOpen24H() : null;
    record.contactUnit = service.hasContactUnit() ? service.getContactUnit() : null;
    return record;
  }

  static OnSiteService message(OnSiteServiceRecord record) {
    OnSiteService.Builder service =
        OnSiteService.newBuilder()
            .setId(record.id)
            .setParkId(record.parkId)
            .setKind(record.kind)
            .setNameZh(record.nameZh)
            .setEtag(Versions.etag(record.version));
    if (record.zoneId != null) {
      service.setZoneId(record.zoneId);
    }
    if (record.openingHours != null) {
      service.setOpeningHours(record.openingHours);
    }
    if (record.open24h != null) {
      service.setOpen24H(record.open24h);
    }
    if (record.contactUnit != null) {
      service.setContactUnit(record.contactUnit);
    }
    return service.build();
  }
}
