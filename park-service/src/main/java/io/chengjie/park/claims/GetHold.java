package io.chengjie.park.claims;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads one hold of the caller's regions. */
@ApplicationScoped
public class GetHold {
  private final Mutations mutations;
  private final HoldRepository holds;
  private final Capacity capacity;
  private final DatabaseClock clock;

  GetHold(Mutations mutations, HoldRepository holds, Capacity capacity, DatabaseClock clock) {
    this.mutations = mutations;
    this.holds = holds;
    this.capacity = capacity;
    this.clock = clock;
  }

  public Hold run(GetHoldRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private Hold get(String id) {
    Instant now = clock.now();
    HoldRecord hold = NotFound.unless(holds.findById(id), "hold", id);
    Caller.current().requireRegion(hold.regionCode);
    return HoldMapping.message(hold, capacity.linesOf(id), now);
  }
}
