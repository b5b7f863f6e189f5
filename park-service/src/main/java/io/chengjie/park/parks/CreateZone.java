package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.park.v1.CreateZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a zone of a park. */
@ApplicationScoped
public class CreateZone {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ZoneRepository zones;
  private final EventLog events;
  private final Ids ids;

  CreateZone(
      Mutations mutations, ParkLookup parks, ZoneRepository zones, EventLog events, Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.zones = zones;
    this.events = events;
    this.ids = ids;
  }

  public Zone run(CreateZoneRequest request) {
    return mutations.run(request, request.getRequestId(), Zone.getDefaultInstance(), this::create);
  }

  private Zone create(CreateZoneRequest request) {
    Caller.current().requireRegion(parks.regionOfPark(request.getZone().getParkId()));
    ZoneContent.check(request.getZone());
    ZoneRecord record = ZoneMapping.record(ids.next("ZON"), request.getZone());
    UniqueCode.store(zones, record, "zone_code_unique", record.code);
    Zone zone = ZoneMapping.message(record, null);
    events.append("zones", record.id, "ZoneRecorded", zone);
    return zone;
  }
}
