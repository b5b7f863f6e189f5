package io.chengjie.park.land;

import io.chengjie.park.space.PriceFloors.Floor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Least prices of parcels, for one square metre. Joins the current transaction. */
@ApplicationScoped
public class ParcelPriceFloors {
  private final EntityManager entityManager;

  ParcelPriceFloors(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Of the parcels that have one. */
  public List<Floor> of(Collection<String> parcelIds) {
    List<Floor> floors = new ArrayList<>();
    for (ParcelRecord parcel : parcels(parcelIds)) {
      Amount floor = parcel.priceFloor;
      if (floor != null) {
        floors.add(new Floor(parcel.id, floor.minorUnits(), floor.currency()));
      }
    }
    return floors;
  }

  private List<ParcelRecord> parcels(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery("from ParcelRecord p where p.id in :ids order by p.id", ParcelRecord.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
