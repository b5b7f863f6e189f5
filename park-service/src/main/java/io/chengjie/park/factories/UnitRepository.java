package io.chengjie.park.factories;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The units. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<UnitRecord, String> {

  /** Ids of the units that follow the day of their building, those that retired too. */
  List<String> followersOf(String buildingId) {
    return getEntityManager()
        .createQuery(
            "select u.id from UnitRecord u where u.buildingId = :building"
                + " and u.availableFrom is null order by u.id",
            String.class)
        .setParameter("building", buildingId)
        .getResultList();
  }
}
