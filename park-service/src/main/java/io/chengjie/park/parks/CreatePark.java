package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.Park;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a park in the operator's region. */
@ApplicationScoped
public class CreatePark {
  private final Mutations mutations;
  private final ParkRepository parks;
  private final ParkHierarchy hierarchy;
  private final EventLog events;
  private final Ids ids;

  CreatePark(
      Mutations mutations,
      ParkRepository parks,
      ParkHierarchy hierarchy,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.hierarchy = hierarchy;
    this.events = events;
    this.ids = ids;
  }

  public Park run(CreateParkRequest request) {
    return mutations.run(request, request.getRequestId(), Park.getDefaultInstance(), this::create);
  }

  private Park create(CreateParkRequest request) {
    Caller.current().requireRegion(request.getPark().getRegionCode());
    ParkContent.check(request.getPark());
    String id = ids.next("PRK");
    ParkRecord record =
        ParkMapping.record(id, request.getPark(), hierarchy.parentFor(id, request.getPark()));
    UniqueCode.store(parks, record, "park_code_unique", record.code);
    Park park = ParkMapping.message(record, null);
    events.append("parks", record.id, "ParkRecorded", park);
    return park;
  }
}
