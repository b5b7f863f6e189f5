package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.Park;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one park. */
@ApplicationScoped
public class GetPark {
  private final Mutations mutations;
  private final ParkRepository parks;
  private final ParkView view;

  GetPark(Mutations mutations, ParkRepository parks, ParkView view) {
    this.mutations = mutations;
    this.parks = parks;
    this.view = view;
  }

  public Park run(GetParkRequest request) {
    return mutations.read(
        () -> view.of(NotFound.unless(parks.findById(request.getId()), "park", request.getId())));
  }
}
