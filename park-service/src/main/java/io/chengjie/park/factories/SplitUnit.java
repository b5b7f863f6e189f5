package io.chengjie.park.factories;

import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.SplitUnitResponse;
import io.chengjie.proto.park.v1.UnitPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits a unit into several; their area is the same in all. */
@ApplicationScoped
class SplitUnit {
  private final Mutations mutations;
  private final Units units;
  private final Adjacency adjacency;
  private final UnitReplacement replacement;
  private final Ids ids;

  SplitUnit(
      Mutations mutations, Units units, Adjacency adjacency, UnitReplacement replacement, Ids ids) {
    this.mutations = mutations;
    this.units = units;
    this.adjacency = adjacency;
    this.replacement = replacement;
    this.ids = ids;
  }

  SplitUnitResponse run(SplitUnitRequest request) {
    return mutations.run(
        request, request.getRequestId(), SplitUnitResponse.getDefaultInstance(), this::split);
  }

  private SplitUnitResponse split(SplitUnitRequest request) {
    String id = request.getId();
    Set<String> before = adjacency.of(List.of(id)).getOrDefault(id, Set.of());
    UnitRecord unit = units.open(id, request.getEtag(), before);
    Set<String> outer = adjacency.of(List.of(id)).getOrDefault(id, Set.of());
    SplitPlan plan = SplitPlan.of(request.getPartsList(), outer);
    Map<String, String> partIds = new HashMap<>();
    for (UnitPart part : request.getPartsList()) {
      partIds.put(part.getCode(), ids.next("UNT"));
    }
    return SplitUnitResponse.newBuilder()
        .addAllItems(
            replacement.replace(
                "UnitSplit", List.of(unit), plan.units(unit, partIds), plan.wiring(partIds)))
        .build();
  }
}
