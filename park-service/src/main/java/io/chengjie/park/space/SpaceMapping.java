package io.chengjie.park.space;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.park.v1.PriceFloor;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceClaim;
import io.chengjie.proto.park.v1.SpaceState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From rows to the contract. */
final class SpaceMapping {
  private SpaceMapping() {}

  /** Neither for whom it is set aside, nor what it must cost at least. */
  static Space forAnybody(SpaceRecord record, SpaceNow claimed) {
    return message(record, claimed).build();
  }

  static Space forOfficials(SpaceRecord record, SpaceNow claimed, List<PriceFloorRecord> floors) {
    Space.Builder space =
        message(record, claimed)
            .addAllPriceFloors(floors.stream().map(SpaceMapping::message).toList());
    if (claimed.earmark() != null) {
      space.setEarmark(claimed.earmark().message());
    }
    return space.build();
  }

  private static Space.Builder message(SpaceRecord record, SpaceNow claimed) {
    return Space.newBuilder()
        .setId(record.id)
        .setKind(Space.Kind.valueOf(record.kind.name()))
        .setCode(record.code)
        .setParkId(record.parkId)
        .setZoneId(record.zoneId)
        .setAreaSquareMetres(Decimals.area(record.areaSquareMetres))
        .setState(record.retiredAt == null ? claimed.state() : SpaceState.State.RETIRED)
        .setNextClaimFrom(claimed.nextClaimFromOrEmpty())
        .setEtag(etag(record, claimed));
  }

  static String etag(SpaceRecord record, SpaceNow claimed) {
    return EntityTag.of(record.version, claimed.tag());
  }

  /**
   * @param shown whether the caller may know who claims
   */
  static SpaceClaim message(SpaceClaimRecord record, boolean shown, Instant now) {
    SpaceClaim.Builder claim =
        SpaceClaim.newBuilder()
            .setId(record.id)
            .setPhase(state(record.phase))
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

  static SpaceState.State state(Phase phase) {
    return SpaceState.State.valueOf(phase.name());
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
