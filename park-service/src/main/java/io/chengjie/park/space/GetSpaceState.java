package io.chengjie.park.space;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.parks.Clearance;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.GetSpaceStateRequest;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a space was claimed for at a past instant. */
@ApplicationScoped
public class GetSpaceState {
  private final Mutations mutations;
  private final SpaceHistory history;
  private final SpaceDesk desk;

  GetSpaceState(Mutations mutations, SpaceHistory history, SpaceDesk desk) {
    this.mutations = mutations;
    this.history = history;
    this.desk = desk;
  }

  public SpaceState run(GetSpaceStateRequest request) {
    return mutations.read(() -> get(request));
  }

  private SpaceState get(GetSpaceStateRequest request) {
    SpaceRecord space = desk.find(request.getId());
    Instant now = desk.now();
    Instant at = request.hasAt() ? past(request, now) : now;
    LocalDate day =
        request.hasDay()
            ? Dates.require(request.getDay(), "day")
            : LocalDate.ofInstant(at, BusinessZone.SHANGHAI);
    SpaceState.Builder answer =
        SpaceState.newBuilder()
            .setSpaceId(space.id)
            .setTime(Instants.toProto(at))
            .setDay(day.toString());
    if (at.isBefore(space.recordedAt)) {
      return answer.setState(SpaceState.State.NOT_RECORDED).build();
    }
    if (space.retiredAt != null && !space.retiredAt.isAfter(at)) {
      return answer.setState(SpaceState.State.RETIRED).build();
    }
    Optional<SpaceClaimRecord> claim = history.at(space.id, at, day);
    boolean shown = Clearance.isGiven(Caller.current(), desk.regionOf(space));
    claim.ifPresent(found -> answer.setClaim(SpaceMapping.message(found, shown, now)));
    return answer
        .setState(claim.map(found -> SpaceMapping.state(found.phase)).orElse(SpaceState.State.FREE))
        .build();
  }

  private static Instant past(GetSpaceStateRequest request, Instant now) {
    Instant at = Instants.of(request.getAt());
    if (at.isAfter(now)) {
      new Violations().add("at", ViolationReason.INVALID_DATE).throwIfAny();
    }
    return at;
  }
}
