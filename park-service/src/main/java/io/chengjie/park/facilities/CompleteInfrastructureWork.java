package io.chengjie.park.facilities;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.NotFound;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.CompleteInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.InfrastructureWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Records that an infrastructure work is done, with what proves it. */
@ApplicationScoped
class CompleteInfrastructureWork {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final WorkRepository works;
  private final DatabaseClock clock;
  private final EventLog events;

  CompleteInfrastructureWork(
      Mutations mutations,
      ParkLookup parks,
      WorkRepository works,
      DatabaseClock clock,
      EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.works = works;
    this.clock = clock;
    this.events = events;
  }

  InfrastructureWork run(CompleteInfrastructureWorkRequest request) {
    return mutations.run(
        request, request.getRequestId(), InfrastructureWork.getDefaultInstance(), this::complete);
  }

  private InfrastructureWork complete(CompleteInfrastructureWorkRequest request) {
    String id = request.getId();
    WorkRecord work =
        NotFound.unless(
            works.findById(id, LockModeType.PESSIMISTIC_WRITE), "infrastructure work", id);
    Caller.current().requireRegion(parks.regionOfPark(work.parkId));
    Versions.require(request.getEtag(), work.version);
    if (work.doneOn != null) {
      throw Rejection.of(ErrorReason.WORK_ALREADY_DONE).with("id", id).with("doneOn", work.doneOn);
    }
    work.doneOn = Dates.requireHappened(request.getDoneOn(), "doneOn", clock.now());
    work.evidence = request.getEvidence();
    works.flush();
    InfrastructureWork done = WorkMapping.message(work);
    events.append("infrastructureWorks", id, "InfrastructureWorkCompleted", done);
    return done;
  }
}
