package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.AdvanceParkRequest;
import io.chengjie.proto.park.v1.Park;
import jakarta.enterprise.context.ApplicationScoped;

/** Records the next step in the life of a park. */
@ApplicationScoped
public class AdvancePark {
  private final Mutations mutations;
  private final ParkRepository parks;
  private final LifeCycles lives;
  private final ParkView view;
  private final EventLog events;

  AdvancePark(
      Mutations mutations, ParkRepository parks, LifeCycles lives, ParkView view, EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.lives = lives;
    this.view = view;
    this.events = events;
  }

  public Park run(AdvanceParkRequest request) {
    return mutations.run(request, request.getRequestId(), Park.getDefaultInstance(), this::advance);
  }

  private Park advance(AdvanceParkRequest request) {
    ParkRecord record = parks.locked(request.getId());
    Caller.current().requireRegion(record.regionCode);
    Versions.require(request.getEtag(), record.version);
    lives.advancePark(
        record.id,
        new LifeCycles.Entry(
            request.getToState(),
            request.getDate(),
            request.getEvidence(),
            request.getAuthority()));
    record.lifeCycleState = request.getToState();
    parks.flush();
    Park advanced = view.of(record);
    events.append("parks", record.id, "ParkAdvanced", advanced);
    return advanced;
  }
}
