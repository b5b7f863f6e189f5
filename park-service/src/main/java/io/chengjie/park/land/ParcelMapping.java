package io.chengjie.park.land;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.space.Lineage;
import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceDetail;
import io.chengjie.park.space.SpaceNow;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.park.v1.Connection;
import io.chengjie.proto.park.v1.LandConditions;
import io.chengjie.proto.park.v1.LandDevelopment;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.Readiness;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.StageReached;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Between the contract and the rows of parcels. Values of requests were checked before. */
final class ParcelMapping {
  private ParcelMapping() {}

  /** What stands in the row itself, but for id, park and stage. */
  static void write(Parcel parcel, ParcelRecord record) {
    record.zoneId = parcel.getZoneId();
    record.code = parcel.getCode();
    record.areaSquareMetres = new BigDecimal(parcel.getAreaSquareMetres());
    record.landUse = parcel.getLandUse();
    record.boundary = parcel.hasBoundaryGeoJson() ? parcel.getBoundaryGeoJson() : null;
    record.conditions =
        parcel.getConditions().equals(LandConditions.getDefaultInstance())
            ? null
            : ConditionColumns.of(parcel.getConditions());
    record.development =
        parcel.getDevelopment().equals(LandDevelopment.getDefaultInstance())
            ? null
            : DevelopmentColumns.of(parcel.getDevelopment());
  }

  /** Those that have a date. */
  static Map<ConnectionKind, ReadyDates> connections(Readiness readiness) {
    Map<ConnectionKind, ReadyDates> connections = new EnumMap<>(ConnectionKind.class);
    for (ConnectionKind kind : ConnectionKind.values()) {
      Connection dates = (Connection) readiness.getField(kind.field());
      if (dates.hasReadyOn() || dates.hasDoneOn()) {
        connections.put(
            kind,
            new ReadyDates(
                Texts.date(dates.hasReadyOn(), dates.getReadyOn()),
                Texts.date(dates.hasDoneOn(), dates.getDoneOn())));
      }
    }
    return connections;
  }

  static Parcel message(ParcelRecord record, ParcelSurroundings around) {
    Parcel.Builder parcel =
        Parcel.newBuilder()
            .setId(record.id)
            .setZoneId(record.zoneId)
            .setCode(record.code)
            .setAreaSquareMetres(Decimals.area(record.areaSquareMetres))
            .setLandUse(record.landUse)
            .setStage(record.stage)
            .setParkId(record.parkId);
    if (record.boundary != null) {
      parcel.setBoundaryGeoJson(record.boundary);
    }
    if (record.conditions != null) {
      parcel.setConditions(record.conditions.message());
    }
    if (record.development != null) {
      parcel
          .setDevelopment(record.development.message())
          .setIdleLand(
              around.clock().judge(record.development.asOf(record.areaSquareMetres)).message());
    }
    surround(parcel, record.id, around);
    return parcel
        .setEtag(record.version + "-" + Integer.toHexString(Arrays.hashCode(bytes(parcel))))
        .build();
  }

  private static byte[] bytes(Parcel.Builder parcel) {
    return parcel.build().toByteArray();
  }

  private static void surround(Parcel.Builder parcel, String id, ParcelSurroundings around) {
    List<StageRecord> stages = around.stages().getOrDefault(id, List.of());
    stages.forEach(stage -> parcel.addStages(message(stage)));
    stages.stream().limit(1).forEach(planned -> parcel.setPlannedOn(planned.reachedOn.toString()));
    List<ConnectionRecord> connections = around.connections().getOrDefault(id, List.of());
    if (!connections.isEmpty()) {
      parcel.setReadiness(readiness(connections));
    }
    SpaceNow claimed = around.claimed().getOrDefault(id, SpaceNow.FREE);
    parcel.setState(claimed.state()).setNextClaimFrom(claimed.nextClaimFromOrEmpty());
    if (claimed.earmark() != null) {
      parcel.setEarmark(claimed.earmark().message());
    }
    PriceFloors.Floor floor = around.floors().get(id);
    if (floor != null) {
      parcel.setPriceFloorPerSquareMetre(Prices.money(floor.minorUnits(), floor.currency()));
    }
    SpaceDetail detail = Objects.requireNonNull(around.details().get(id));
    Lineage.Kin kin = detail.kin();
    parcel.addAllPredecessorIds(kin.predecessors()).addAllSuccessorIds(kin.successors());
    if (kin.retiredAt() != null) {
      parcel.setState(SpaceState.State.RETIRED).setRetireTime(Instants.toProto(kin.retiredAt()));
    }
    if (detail.origin() != null) {
      parcel.setOrigin(detail.origin().message());
    }
  }

  private static StageReached message(StageRecord record) {
    StageReached.Builder stage =
        StageReached.newBuilder()
            .setStage(record.stage)
            .setDate(record.reachedOn.toString())
            .setEvidence(record.evidence);
    if (record.approvalBatchNumber != null) {
      stage.setApprovalBatchNumber(record.approvalBatchNumber);
    }
    return stage.build();
  }

  private static Readiness readiness(List<ConnectionRecord> connections) {
    Readiness.Builder readiness = Readiness.newBuilder();
    for (ConnectionRecord connection : connections) {
      Connection.Builder dates = Connection.newBuilder();
      Texts.date(connection.readyOn, dates::setReadyOn);
      Texts.date(connection.doneOn, dates::setDoneOn);
      readiness.setField(connection.kind.field(), dates.build());
    }
    return readiness.build();
  }
}
