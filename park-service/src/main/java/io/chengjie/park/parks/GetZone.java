package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one zone. */
@ApplicationScoped
public class GetZone {
  private final Mutations mutations;
  private final ZoneRepository zones;
  private final ParkView view;

  GetZone(Mutations mutations, ZoneRepository zones, ParkView view) {
    this.mutations = mutations;
    this.zones = zones;
    this.view = view;
  }

  public Zone run(GetZoneRequest request) {
    return mutations.read(
        () -> view.of(NotFound.unless(zones.findById(request.getId()), "zone", request.getId())));
  }
}
