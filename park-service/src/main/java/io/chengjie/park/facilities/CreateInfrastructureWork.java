package io.chengjie.park.facilities;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.park.v1.CreateInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.InfrastructureWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Records an infrastructure work of a park with its budget and where the money comes from. */
@ApplicationScoped
class CreateInfrastructureWork {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final WorkRepository works;
  private final EventLog events;
  private final Ids ids;

  CreateInfrastructureWork(
      Mutations mutations, ParkLookup parks, WorkRepository works, EventLog events, Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.works = works;
    this.events = events;
    this.ids = ids;
  }

  InfrastructureWork run(CreateInfrastructureWorkRequest request) {
    return mutations.run(
        request, request.getRequestId(), InfrastructureWork.getDefaultInstance(), this::create);
  }

  private InfrastructureWork create(CreateInfrastructureWorkRequest request) {
    InfrastructureWork wanted = request.getInfrastructureWork();
    Caller.current().requireRegion(parks.regionOfPark(wanted.getParkId()));
    LocalDate dueOn = check(wanted);
    WorkRecord record = WorkMapping.record(ids.next("IWK"), wanted, dueOn);
    UniqueCode.store(works, record, "infrastructure_work_code_unique", record.code);
    InfrastructureWork work = WorkMapping.message(record);
    events.append("infrastructureWorks", record.id, "InfrastructureWorkRecorded", work);
    return work;
  }

  private static LocalDate check(InfrastructureWork wanted) {
    Violations violations = new Violations();
    LocalDate dueOn = Dates.parse(wanted.getDueOn(), "infrastructureWork.dueOn", violations);
    WorkBudget.check(wanted, violations);
    violations.throwIfAny();
    Optional<Rejection> refusal = WorkBudget.refusal(wanted);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return Objects.requireNonNull(dueOn);
  }
}
