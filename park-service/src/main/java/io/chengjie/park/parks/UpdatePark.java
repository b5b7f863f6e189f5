package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.UpdateParkRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the members that the mask names. */
@ApplicationScoped
public class UpdatePark {
  private final Mutations mutations;
  private final ParkRepository parks;
  private final ParkContent content;
  private final ParkHierarchy hierarchy;
  private final ParkView view;
  private final EventLog events;

  UpdatePark(
      Mutations mutations,
      ParkRepository parks,
      ParkContent content,
      ParkHierarchy hierarchy,
      ParkView view,
      EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.content = content;
    this.hierarchy = hierarchy;
    this.view = view;
    this.events = events;
  }

  public Park run(UpdateParkRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(request, request.getRequestId(), Park.getDefaultInstance(), this::update);
  }

  private Park update(UpdateParkRequest request) {
    ParkRecord record = parks.locked(request.getId());
    Caller.current().requireRegion(record.regionCode);
    Versions.require(request.getEtag(), record.version);
    Park before = view.of(record);
    Park after = Patch.apply(before, request.getPark(), request.getUpdateMask(), "park");
    content.checkWhole(after);
    if (after.equals(before)) {
      return before;
    }
    if (before.getLevel() != after.getLevel()) {
      hierarchy.requireFitsAboveOthers(record.id, after.getLevel());
    }
    ParkMapping.write(after, hierarchy.parentFor(record.id, after), record);
    parks.flush();
    Park changed = view.of(record);
    events.append("parks", record.id, "ParkChanged", changed);
    return changed;
  }
}
