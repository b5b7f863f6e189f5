package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.space.Origin;
import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores parcels with their stages and connections. Joins the current transaction. */
@ApplicationScoped
class ParcelStore {
  /**
   * A stage to be written down.
   *
   * @param approvalBatchNumber only for APPROVED
   */
  record Step(
      Parcel.Stage stage,
      LocalDate reachedOn,
      @Nullable String approvalBatchNumber,
      String evidence) {}

  /** On what ground the land bank says that a price is the least. */
  private static final String GROUND = "土地储备登记";

  private final ParcelRepository parcels;
  private final SpaceDetails details;
  private final PriceFloors floors;
  private final EntityManager entityManager;

  ParcelStore(
      ParcelRepository parcels,
      SpaceDetails details,
      PriceFloors floors,
      EntityManager entityManager) {
    this.parcels = parcels;
    this.details = details;
    this.floors = floors;
    this.entityManager = entityManager;
  }

  static SpaceSite site(ParcelRecord parcel) {
    return new SpaceSite(
        parcel.id,
        SpaceKind.PARCEL,
        parcel.code,
        parcel.zoneId,
        parcel.parkId,
        parcel.areaSquareMetres,
        null,
        false);
  }

  /**
   * Stores a new parcel whose space is recorded already.
   *
   * @param content says its origin and price floor
   */
  void store(
      ParcelRecord parcel,
      Parcel content,
      List<Step> steps,
      Map<ConnectionKind, ReadyDates> connections,
      Instant now) {
    parcels.persist(parcel);
    details.setOrigin(parcel.id, Origin.of(content.hasOrigin(), content.getOrigin()));
    setFloor(parcel, content);
    Step previous = null;
    for (Step step : steps) {
      reach(parcel, step, previous, now);
      previous = step;
    }
    connections.forEach(
        (kind, dates) -> entityManager.persist(ConnectionRecord.of(parcel.id, kind, dates)));
  }

  /**
   * Writes down that a stage was reached.
   *
   * @param previous the stage before; null for the first
   */
  void reach(ParcelRecord parcel, Step step, @Nullable Step previous, Instant now) {
    StageRecord record = new StageRecord();
    record.parcelId = parcel.id;
    record.stage = step.stage();
    record.reachedOn = step.reachedOn();
    record.previousStage = previous == null ? null : previous.stage();
    record.previousReachedOn = previous == null ? null : previous.reachedOn();
    record.approvalBatchNumber = step.approvalBatchNumber();
    record.evidence = step.evidence();
    record.recordedBy = Caller.current().subject();
    record.recordedAt = now;
    entityManager.persist(record);
    parcel.stage = step.stage();
  }

  /** Writes down what the space says of a parcel that changed: origin and price floor. */
  void describe(ParcelRecord parcel, Parcel before, Parcel after) {
    details.setOrigin(parcel.id, Origin.of(after.hasOrigin(), after.getOrigin()));
    if (!after.getPriceFloorPerSquareMetre().equals(before.getPriceFloorPerSquareMetre())) {
      setFloor(parcel, after);
    }
  }

  /** Contracts are held to it. */
  private void setFloor(ParcelRecord parcel, Parcel content) {
    if (content.hasPriceFloorPerSquareMetre()) {
      Money floor = content.getPriceFloorPerSquareMetre();
      floors.set(
          PriceBasis.PER_SQUARE_METRE,
          new PriceFloors.Floor(parcel.id, Prices.minorUnits(floor), floor.getCurrency()),
          GROUND);
    } else {
      floors.clear(parcel.id, PriceBasis.PER_SQUARE_METRE);
    }
  }

  /** Makes the connections what they are to be; one that is missing becomes unknown. */
  void setConnections(
      ParcelRecord parcel,
      Collection<ConnectionRecord> present,
      Map<ConnectionKind, ReadyDates> wanted) {
    for (ConnectionRecord record : present) {
      ReadyDates dates = wanted.get(record.kind);
      if (dates == null) {
        entityManager.remove(record);
      } else {
        record.readyOn = dates.readyOn();
        record.doneOn = dates.doneOn();
      }
    }
    List<ConnectionKind> known = present.stream().map(record -> record.kind).toList();
    wanted.forEach(
        (kind, dates) -> {
          if (!known.contains(kind)) {
            entityManager.persist(ConnectionRecord.of(parcel.id, kind, dates));
          }
        });
  }
}
