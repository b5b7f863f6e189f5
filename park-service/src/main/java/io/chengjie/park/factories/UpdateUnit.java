package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes the members that the mask names. */
@ApplicationScoped
class UpdateUnit {
  private final Mutations mutations;
  private final Units units;
  private final Shapes shapes;
  private final UnitReader reader;
  private final UnitJournal journal;

  UpdateUnit(
      Mutations mutations, Units units, Shapes shapes, UnitReader reader, UnitJournal journal) {
    this.mutations = mutations;
    this.units = units;
    this.shapes = shapes;
    this.reader = reader;
    this.journal = journal;
  }

  Unit run(UpdateUnitRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(request, request.getRequestId(), Unit.getDefaultInstance(), this::update);
  }

  private Unit update(UpdateUnitRequest request) {
    UnitRecord row = units.open(request.getId(), request.getEtag(), List.of());
    Unit before = reader.message(row, journal.now());
    Unit after = Patch.apply(before, request.getUnit(), request.getUpdateMask(), "unit");
    shapes.check(after);
    if (after.equals(before)) {
      return before;
    }
    UnitMapping.write(after, row);
    units.store(row);
    return journal.write("UnitChanged", row);
  }
}
