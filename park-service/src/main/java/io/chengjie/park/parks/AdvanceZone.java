package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.AdvanceZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;

/** Records the next step in the life of a zone. */
@ApplicationScoped
public class AdvanceZone {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ZoneRepository zones;
  private final LifeCycles lives;
  private final ParkView view;
  private final EventLog events;

  AdvanceZone(
      Mutations mutations,
      ParkLookup parks,
      ZoneRepository zones,
      LifeCycles lives,
      ParkView view,
      EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.zones = zones;
    this.lives = lives;
    this.view = view;
    this.events = events;
  }

  public Zone run(AdvanceZoneRequest request) {
    return mutations.run(request, request.getRequestId(), Zone.getDefaultInstance(), this::advance);
  }

  private Zone advance(AdvanceZoneRequest request) {
    ZoneRecord record = zones.locked(request.getId());
    Caller.current().requireRegion(parks.regionOfPark(record.parkId));
    Versions.require(request.getEtag(), record.version);
    lives.advanceZone(
        record.id,
        new LifeCycles.Entry(
            request.getToState(),
            request.getDate(),
            request.getEvidence(),
            request.getAuthority()));
    record.lifeCycleState = request.getToState();
    zones.flush();
    Zone advanced = view.of(record);
    events.append("zones", record.id, "ZoneAdvanced", advanced);
    return advanced;
  }
}
