package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.CompleteReadinessItemRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Ticks an item of a unit's checklist. What was noted before is kept. */
@ApplicationScoped
class CompleteReadinessItem {
  private final Mutations mutations;
  private final Units units;
  private final Readiness readiness;
  private final ReadinessRepository done;
  private final UnitJournal journal;
  private final Ids ids;

  CompleteReadinessItem(
      Mutations mutations,
      Units units,
      Readiness readiness,
      ReadinessRepository done,
      UnitJournal journal,
      Ids ids) {
    this.mutations = mutations;
    this.units = units;
    this.readiness = readiness;
    this.done = done;
    this.journal = journal;
    this.ids = ids;
  }

  Unit run(CompleteReadinessItemRequest request) {
    return mutations.run(
        request, request.getRequestId(), Unit.getDefaultInstance(), this::complete);
  }

  private Unit complete(CompleteReadinessItemRequest request) {
    UnitRecord unit = units.open(request.getId(), request.getEtag(), List.of());
    Instant now = journal.now();
    LocalDate doneOn = Dates.requireHappened(request.getDoneOn(), "doneOn", now);
    String code = request.getItemCode();
    readiness.requireItem(code, Today.of(now));
    String subject = Caller.current().subject();
    done.done(unit.id, code).ifPresent(row -> row.reopen(now, subject, "corrected"));
    done.flush();
    done.persist(record(request, doneOn, now, subject));
    units.raiseVersion(unit);
    return journal.write("ReadinessItemCompleted", unit);
  }

  private ReadinessRecord record(
      CompleteReadinessItemRequest request, LocalDate doneOn, Instant now, String subject) {
    ReadinessRecord row = new ReadinessRecord();
    row.id = ids.next("RDY");
    row.unitId = request.getId();
    row.itemCode = request.getItemCode();
    row.doneOn = doneOn;
    row.doneBy = request.getDoneBy();
    row.explanation = request.getExplanation();
    row.recordedAt = now;
    row.recordedBy = subject;
    return row;
  }
}
