package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ReopenReadinessItemRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens an item of a unit's checklist again. That it was done once is kept. */
@ApplicationScoped
class ReopenReadinessItem {
  private final Mutations mutations;
  private final Units units;
  private final ReadinessRepository done;
  private final UnitJournal journal;

  ReopenReadinessItem(
      Mutations mutations, Units units, ReadinessRepository done, UnitJournal journal) {
    this.mutations = mutations;
    this.units = units;
    this.done = done;
    this.journal = journal;
  }

  Unit run(ReopenReadinessItemRequest request) {
    return mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::reopen);
  }

  private Unit reopen(ReopenReadinessItemRequest request) {
    UnitRecord unit = units.open(request.getId(), request.getEtag(), List.of());
    String code = request.getItemCode();
    NotFound.unless(done.done(unit.id, code).orElse(null), "readiness item", code)
        .reopen(journal.now(), Caller.current().subject(), request.getExplanation());
    units.raiseVersion(unit);
    return journal.write("ReadinessItemReopened", unit);
  }
}
