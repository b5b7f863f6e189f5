package io.chengjie.park.claims;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From rows to the contract. */
final class HoldMapping {
  private HoldMapping() {}

  static Hold message(HoldRecord record, HoldLines lines, Instant now) {
    Hold.Builder hold =
        Hold.newBuilder()
            .setId(record.id)
            .setProjectId(record.projectId)
            .setParkId(record.parkId)
            .setRegionCode(record.regionCode)
            .addAllLines(lines(lines))
            .setState(record.stateAt(now).code())
            .setUseFrom(record.useFrom.toString())
            .setDays(record.days)
            .setPlaceTime(Instants.toProto(record.placedAt))
            .setExpireTime(Instants.toProto(record.expiresAt))
            .setRenewals(record.renewals)
            .setPlacedBy(record.placedBy)
            .setIndustryCode(record.industryCode)
            .setEtag(record.etagAt(now));
    if (record.useUntil != null) {
      hold.setUseUntil(record.useUntil.toString());
    }
    return hold.build();
  }

  static Reservation message(ReservationRecord record) {
    return Reservation.newBuilder()
        .setId(record.id)
        .setHoldId(record.holdId == null ? "" : record.holdId)
        .setProjectId(record.projectId)
        .setState(record.state)
        .setCreateTime(Instants.toProto(record.createdAt))
        .build();
  }

  private static HoldLine message(SpaceLine line) {
    HoldLine.Builder message = HoldLine.newBuilder();
    return switch (line.kind()) {
      case UNIT -> message.setUnitId(line.spaceId()).build();
      case PARCEL -> message.setParcelId(line.spaceId()).build();
    };
  }

  static List<HoldLine> lines(HoldLines lines) {
    Map<Integer, HoldLine> ordered = new TreeMap<>();
    lines.spaces().forEach(line -> ordered.put(line.line(), message(line)));
    lines
        .pools()
        .forEach(
            line ->
                ordered.put(
                    line.line(),
                    HoldLine.newBuilder()
                        .setPoolId(line.poolId())
                        .setQuantity(Decimals.quantity(line.quantity()))
                        .build()));
    return List.copyOf(ordered.values());
  }
}
