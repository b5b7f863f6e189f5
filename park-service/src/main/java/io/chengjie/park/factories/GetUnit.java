package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one unit with its state today. */
@ApplicationScoped
public class GetUnit {
  private final Mutations mutations;
  private final UnitRepository units;
  private final UnitReader reader;
  private final UnitVisibility visibility;
  private final Today today;

  GetUnit(
      Mutations mutations,
      UnitRepository units,
      UnitReader reader,
      UnitVisibility visibility,
      Today today) {
    this.mutations = mutations;
    this.units = units;
    this.reader = reader;
    this.visibility = visibility;
    this.today = today;
  }

  public Unit run(GetUnitRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private Unit get(String id) {
    UnitRecord unit = NotFound.unless(units.findById(id), "unit", id);
    return visibility.of(List.of(reader.message(unit, today.now()))).getFirst();
  }
}
