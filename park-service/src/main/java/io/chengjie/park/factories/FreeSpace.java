package io.chengjie.park.factories;

import io.chengjie.park.factories.FreeUnit.Rent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a region are free, and which of them lie side by side. Joins the current
 * transaction.
 */
@ApplicationScoped
public class FreeSpace {
  private final EntityManager entityManager;

  FreeSpace(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Units that can be used from a day on without end. A lease that has run out claims nothing.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   * @param now by the database clock
   */
  public List<FreeUnit> unitsIn(String regionPrefix, LocalDate from, Instant now) {
    return entityManager
        .createQuery(
            "select u, s.availableFrom from UnitRecord u"
                + " join SpaceRecord s on s.id = u.id and s.retiredAt is null"
                + " join ParkRecord p on p.id = u.parkId"
                + " where p.regionCode like :region and not exists ("
                + "select 1 from SpaceClaimRecord c where c.spaceId = u.id and c.live"
                + " and (c.endsAt is null or c.endsAt > :now)"
                + " and (c.useUntil is null or c.useUntil > :from))"
                + " order by u.zoneId, u.id",
            Object[].class)
        .setParameter("region", regionPrefix + "%")
        .setParameter("now", now)
        .setParameter("from", from)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .map(row -> freeUnit((UnitRecord) row[0], (LocalDate) row[1]))
        .toList();
  }

  /** Neighbours by unit id, of all units in the region. */
  public Map<String, Set<String>> neighboursIn(String regionPrefix) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    entityManager
        .createQuery(
            "select a.unitId, a.adjacentUnitId from AdjacencyRecord a"
                + " join UnitRecord u on u.id = a.unitId join ParkRecord p on p.id = u.parkId"
                + " where p.regionCode like :region",
            Object[].class)
        .setParameter("region", regionPrefix + "%")
        .getResultStream()
        .forEach(
            pair ->
                neighbours
                    .computeIfAbsent((String) pair[0], unit -> new HashSet<>())
                    .add((String) pair[1]));
    return neighbours;
  }

  private static FreeUnit freeUnit(UnitRecord unit, @Nullable LocalDate availableFrom) {
    Rent rent =
        unit.rentMinorUnits == null || unit.rentCurrency == null
            ? null
            : new Rent(unit.rentMinorUnits, unit.rentCurrency);
    return new FreeUnit(
        unit.id,
        unit.zoneId,
        unit.code,
        unit.floor,
        unit.areaSquareMetres,
        unit.floorLoadKnPerSquareMetre,
        unit.clearHeightMetres,
        unit.dualFeed,
        availableFrom,
        rent);
  }
}
