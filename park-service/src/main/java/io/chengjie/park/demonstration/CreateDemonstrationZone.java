package io.chengjie.park.demonstration;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.park.v1.CreateDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a demonstration zone in the operator's region; it has no members yet. */
@ApplicationScoped
class CreateDemonstrationZone {
  private final Mutations mutations;
  private final DemonstrationZoneRepository zones;
  private final DemonstrationZoneView view;
  private final EventLog events;
  private final Ids ids;

  CreateDemonstrationZone(
      Mutations mutations,
      DemonstrationZoneRepository zones,
      DemonstrationZoneView view,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.zones = zones;
    this.view = view;
    this.events = events;
    this.ids = ids;
  }

  DemonstrationZone run(CreateDemonstrationZoneRequest request) {
    return mutations.run(
        request, request.getRequestId(), DemonstrationZone.getDefaultInstance(), this::create);
  }

  private DemonstrationZone create(CreateDemonstrationZoneRequest request) {
    DemonstrationZone wanted = request.getDemonstrationZone();
    Caller.current().requireRegion(wanted.getRegionCode());
    DemonstrationZoneRecord record = new DemonstrationZoneRecord();
    record.id = ids.next("DMZ");
    record.code = wanted.getCode();
    record.nameZh = wanted.getNameZh();
    record.nameEn = wanted.getNameEn();
    record.regionCode = wanted.getRegionCode();
    UniqueCode.store(zones, record, "demonstration_zone_code_unique", record.code);
    DemonstrationZone zone = view.of(record);
    events.append("demonstrationZones", record.id, "DemonstrationZoneRecorded", zone);
    return zone;
  }
}
