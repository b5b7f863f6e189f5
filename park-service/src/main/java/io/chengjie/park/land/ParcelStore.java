package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.space.Origin;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.proto.park.v1.Parcel;
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

  private final ParcelRepository parcels;
  private final SpaceDetails details;
  private final EntityManager entityManager;

  ParcelStore(ParcelRepository parcels, SpaceDetails details, EntityManager entityManager) {
    this.parcels = parcels;
    this.details = details;
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

  /** Stores a new parcel whose space is recorded already. */
  void store(
      ParcelRecord parcel,
      @Nullable Origin origin,
      List<Step> steps,
      Map<ConnectionKind, ReadyDates> connections,
      Instant now) {
    parcels.persist(parcel);
    details.setOrigin(parcel.id, origin);
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

  void setOrigin(ParcelRecord parcel, @Nullable Origin origin) {
    details.setOrigin(parcel.id, origin);
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
