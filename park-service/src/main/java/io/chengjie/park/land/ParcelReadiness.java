package io.chengjie.park.land;

import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whether parcels can be used from a day on. Joins the current transaction. */
@ApplicationScoped
public class ParcelReadiness {
  private final EntityManager entityManager;

  ParcelReadiness(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Every parcel that is not READY by the first day of the use, in the order of their ids.
   *
   * @param useFrom first day of the use
   */
  public List<UnreadyParcel> unready(Collection<String> parcelIds, LocalDate useFrom) {
    if (parcelIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            "select p.id, p.code, p.stage, s.reachedOn from ParcelRecord p left join StageRecord s"
                + " on s.parcelId = p.id and s.stage = READY where p.id in :ids order by p.id",
            Object[].class)
        .setParameter("ids", parcelIds)
        .getResultStream()
        .map(row -> parcel(row, useFrom))
        .filter(ParcelReadiness::isUnready)
        .toList();
  }

  private static UnreadyParcel parcel(Object[] row, LocalDate useFrom) {
    return new UnreadyParcel(
        (String) row[0], (String) row[1], (Parcel.Stage) row[2], useFrom, (LocalDate) row[3]);
  }

  private static boolean isUnready(UnreadyParcel parcel) {
    return parcel.stage() != Parcel.Stage.READY
        || parcel.readyOn() == null
        || parcel.readyOn().isAfter(parcel.useFrom());
  }
}
