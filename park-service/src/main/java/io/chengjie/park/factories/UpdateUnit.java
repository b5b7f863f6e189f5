package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.park.space.Origin;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Changes the members that the mask names. */
@ApplicationScoped
class UpdateUnit {
  private final Mutations mutations;
  private final Units units;
  private final Shapes shapes;
  private final SpaceDetails details;
  private final UnitReader reader;
  private final UnitJournal journal;

  UpdateUnit(
      Mutations mutations,
      Units units,
      Shapes shapes,
      SpaceDetails details,
      UnitReader reader,
      UnitJournal journal) {
    this.mutations = mutations;
    this.units = units;
    this.shapes = shapes;
    this.details = details;
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
    Instant now = journal.now();
    Unit before = reader.message(row, now);
    Unit after = Patch.apply(before, request.getUnit(), request.getUpdateMask(), "unit");
    shapes.check(after);
    UnitContent.check(after, Today.of(now));
    if (after.equals(before)) {
      return before;
    }
    UnitMapping.write(after, row);
    units.store(row);
    if (!after.getOrigin().equals(before.getOrigin())) {
      details.setOrigin(row.id, Origin.of(after.hasOrigin(), after.getOrigin()));
      units.raiseVersion(row);
    }
    return journal.write("UnitChanged", row);
  }
}
