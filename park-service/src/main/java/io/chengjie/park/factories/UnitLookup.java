package io.chengjie.park.factories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about units. Joins the current transaction. */
@ApplicationScoped
public class UnitLookup {
  private final EntityManager entityManager;

  UnitLookup(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Sites by unit id; unknown ids are missing. */
  public Map<String, UnitSite> sitesOf(Collection<String> unitIds) {
    if (unitIds.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select new io.chengjie.park.factories.UnitSite(u.id, u.code, u.zoneId, u.parkId,"
                + " coalesce(u.availableFrom, b.availableFrom))"
                + " from UnitRecord u join BuildingRecord b on b.id = u.buildingId where u.id in :ids",
            UnitSite.class)
        .setParameter("ids", unitIds)
        .getResultStream()
        .collect(Collectors.toMap(UnitSite::id, Function.identity()));
  }
}
