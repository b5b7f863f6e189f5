package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.NotFound;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one unit with its state now. */
@ApplicationScoped
public class GetUnit {
  private final Mutations mutations;
  private final UnitRepository units;
  private final UnitReader reader;

  GetUnit(Mutations mutations, UnitRepository units, UnitReader reader) {
    this.mutations = mutations;
    this.units = units;
    this.reader = reader;
  }

  public Unit run(GetUnitRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private Unit get(String id) {
    UnitRecord unit = NotFound.unless(units.findById(id), "unit", id);
    return reader.messages(List.of(unit), reader.now()).getFirst();
  }
}
