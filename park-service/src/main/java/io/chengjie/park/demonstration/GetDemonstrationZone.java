package io.chengjie.park.demonstration;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.GetDemonstrationZoneRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one demonstration zone, as it is on record or as it was on a day. */
@ApplicationScoped
class GetDemonstrationZone {
  private final Mutations mutations;
  private final DemonstrationZoneRepository zones;
  private final DemonstrationZoneView view;

  GetDemonstrationZone(
      Mutations mutations, DemonstrationZoneRepository zones, DemonstrationZoneView view) {
    this.mutations = mutations;
    this.zones = zones;
    this.view = view;
  }

  DemonstrationZone run(GetDemonstrationZoneRequest request) {
    return mutations.read(() -> get(request));
  }

  private DemonstrationZone get(GetDemonstrationZoneRequest request) {
    String id = request.getId();
    DemonstrationZoneRecord zone = NotFound.unless(zones.findById(id), "demonstration zone", id);
    return view.of(List.of(zone), request.getAsOf()).getFirst();
  }
}
