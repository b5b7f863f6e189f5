package io.chengjie.park.space;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.park.v1.PriceFloor;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceClaim;
import io.chengjie.proto.park.v1.SpaceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From rows to the contract. */
final class SpaceMapping {
  private SpaceMapping() {}

  /**
   * @param phase empty: free
   * @param floors empty for who may not see them
   */
  static Space message(SpaceRecord record, Optional<Phase> phase, List<PriceFloorRecord> floors) {
    return Space.newBuilder()
        .setId(record.id)
        .setKind(Space.Kind.valueOf(record.kind.name()))
        .setCode(record.code)
        .setParkId(record.parkId)
        .setZoneId(record.zoneId)
        .setAreaSquareMetres(Decimals.area(record.areaSquareMetres))
        .setState(record.retiredAt == null ? state(phase) : SpaceState.State.RETIRED)
        .addAllPriceFloors(floors.stream().map(SpaceMapping::message).toList())
        .setEtag(etag(record, phase))
        .build();
  }

  static String etag(SpaceRecord record, Optional<Phase> phase) {
    return record.version + "-" + state(phase);
  }

  /**
   * @param shown whether the caller may know who claims
   */
  static SpaceClaim message(SpaceClaimRecord record, boolean shown, Instant now) {
    SpaceClaim.Builder claim =
        SpaceClaim.newBuilder()
            .setId(record.id)
            .setPhase(state(Optional.of(record.phase)))
            .setUseFrom(record.useFrom.toString())
            .setBeginTime(Instants.toProto(record.beganAt));
    if (record.useUntil != null) {
      claim.setUseUntil(record.useUntil.toString());
    }
    record.endBy(now).ifPresent(end -> claim.setEndTime(Instants.toProto(end)));
    if (shown) {
      claim
          .setProjectId(orEmpty(record.projectId))
          .setHoldId(orEmpty(record.holdId))
          .setExplanation(record.explanation)
          .setEndExplanation(record.endExplanation);
    }
    return claim.build();
  }

  /** Empty: free. */
  static SpaceState.State state(Optional<Phase> phase) {
    return phase
        .map(claimed -> SpaceState.State.valueOf(claimed.name()))
        .orElse(SpaceState.State.FREE);
  }

  private static PriceFloor message(PriceFloorRecord floor) {
    return PriceFloor.newBuilder()
        .setBasis(floor.basis)
        .setPrice(Prices.money(floor.priceMinorUnits, floor.priceCurrency))
        .setExplanation(floor.explanation)
        .build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
