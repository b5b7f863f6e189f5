package io.chengjie.park.land;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether parcels can be used from a day on. Joins the current transaction. */
@ApplicationScoped
public class ParcelReadiness {
  private final EntityManager entityManager;

  ParcelReadiness(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * @param useFrom first day of the use
   * @throws Rejection PARCEL_NOT_READY for the first parcel that is not READY by then
   */
  public void refuseUnready(Collection<String> parcelIds, LocalDate useFrom) {
    if (parcelIds.isEmpty()) {
      return;
    }
    entityManager
        .createQuery(
            "select p, s.reachedOn from ParcelRecord p left join StageRecord s"
                + " on s.parcelId = p.id and s.stage = READY where p.id in :ids order by p.id",
            Object[].class)
        .setParameter("ids", parcelIds)
        .getResultStream()
        .forEach(row -> refuseUnready((ParcelRecord) row[0], (LocalDate) row[1], useFrom));
  }

  private static void refuseUnready(
      ParcelRecord parcel, @Nullable LocalDate readyOn, LocalDate useFrom) {
    if (parcel.stage == Parcel.Stage.READY && readyOn != null && !readyOn.isAfter(useFrom)) {
      return;
    }
    Rejection refusal =
        Rejection.of(ErrorReason.PARCEL_NOT_READY)
            .with("parcelId", parcel.id)
            .with("code", parcel.code)
            .with("stage", parcel.stage)
            .with("useFrom", useFrom);
    throw readyOn == null ? refusal : refusal.with("readyOn", readyOn);
  }
}
