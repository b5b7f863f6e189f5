package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.UpdateZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the members that the mask names. */
@ApplicationScoped
public class UpdateZone {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ZoneRepository zones;
  private final ZoneContent content;
  private final ParkView view;
  private final EventLog events;

  UpdateZone(
      Mutations mutations,
      ParkLookup parks,
      ZoneRepository zones,
      ZoneContent content,
      ParkView view,
      EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.zones = zones;
    this.content = content;
    this.view = view;
    this.events = events;
  }

  public Zone run(UpdateZoneRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(request, request.getRequestId(), Zone.getDefaultInstance(), this::update);
  }

  private Zone update(UpdateZoneRequest request) {
    ZoneRecord record = zones.locked(request.getId());
    Caller.current().requireRegion(parks.regionOfPark(record.parkId));
    Versions.require(request.getEtag(), record.version);
    Zone before = view.of(record);
    Zone after = Patch.apply(before, request.getZone(), request.getUpdateMask(), "zone");
    content.checkWhole(after);
    if (after.equals(before)) {
      return before;
    }
    ZoneMapping.write(after, record);
    zones.flush();
    Zone changed = view.of(record);
    events.append("zones", record.id, "ZoneChanged", changed);
    return changed;
  }
}
