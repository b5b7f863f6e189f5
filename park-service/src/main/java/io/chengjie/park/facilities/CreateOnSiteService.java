package io.chengjie.park.facilities;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.CreateOnSiteServiceRequest;
import io.chengjie.proto.park.v1.OnSiteService;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a service that firms find in a park, or in one of its zones. */
@ApplicationScoped
class CreateOnSiteService {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final OnSiteServiceRepository services;
  private final EventLog events;
  private final Ids ids;

  CreateOnSiteService(
      Mutations mutations,
      ParkLookup parks,
      OnSiteServiceRepository services,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.services = services;
    this.events = events;
    this.ids = ids;
  }

  OnSiteService run(CreateOnSiteServiceRequest request) {
    return mutations.run(
        request, request.getRequestId(), OnSiteService.getDefaultInstance(), this::create);
  }

  private OnSiteService create(CreateOnSiteServiceRequest request) {
    OnSiteService wanted = request.getOnSiteService();
    Caller.current().requireRegion(parks.regionOfPark(wanted.getParkId()));
    if (wanted.hasZoneId() && !parks.parkOfZone(wanted.getZoneId()).equals(wanted.getParkId())) {
      new Violations()
          .add("onSiteService.zoneId", ViolationReason.RULE_BROKEN, "rule", "zone-of-the-park")
          .throwIfAny();
    }
    OnSiteServiceRecord record = OnSiteServiceMapping.record(ids.next("OSS"), wanted);
    services.persistAndFlush(record);
    OnSiteService service = OnSiteServiceMapping.message(record);
    events.append("onSiteServices", record.id, "OnSiteServiceRecorded", service);
    return service;
  }
}
