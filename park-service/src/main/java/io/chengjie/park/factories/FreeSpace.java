package io.chengjie.park.factories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units of a region are free, and which of them lie side by side. Reads one row per zone and
 * the live claims, however many units and past claims there are. Joins the current transaction.
 */
@ApplicationScoped
public class FreeSpace {
  /** One row per zone; the database keeps it true to the units (zone_ground_follows). */
  public static final String GROUNDS =
      "SELECT g.zone_id, g.unit_ids, g.codes, g.floors, g.areas, g.floor_loads, g.clear_heights,"
          + " g.cranes, g.column_grids, g.loading_docks, g.fire_classes, g.dual_feeds,"
          + " g.discharges_allowed, g.rents, g.rent_currencies, g.available_from, g.neighbours_one,"
          + " g.neighbours_other FROM park p JOIN zone z ON z.park_id = p.id"
          + " JOIN zone_ground g ON g.zone_id = z.id WHERE p.region_code LIKE :region";

  /** Of the given units, those that are claimed on a day or later. */
  public static final String CLAIMED =
      "SELECT array_agg(c.space_id) FROM space_claim c"
          + " WHERE c.live AND c.space_id = ANY (CAST(:ids AS text[]))"
          + " AND (c.ends_at IS NULL OR c.ends_at > :now)"
          + " AND (c.use_until IS NULL OR c.use_until > :from)";

  private final EntityManager entityManager;

  FreeSpace(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Units that can be used from a day on without end, by zone. A lease that has run out claims
   * nothing.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   * @param now by the database clock
   */
  public Map<String, FreeGround> in(String regionPrefix, LocalDate from, Instant now) {
    List<ZoneGround> zones =
        entityManager
            .createNativeQuery(GROUNDS, Object[].class)
            .setParameter("region", regionPrefix + "%")
            .getResultStream()
            .map(row -> new ZoneGround((Object[]) row))
            .toList();
    Set<String> claimed = claimed(zones, from, now);
    Map<String, FreeGround> grounds = HashMap.newHashMap(zones.size());
    zones.forEach(zone -> grounds.put(zone.zoneId(), zone.without(claimed)));
    return grounds;
  }

  private Set<String> claimed(List<ZoneGround> zones, LocalDate from, Instant now) {
    String[] ids =
        zones.stream().flatMap(zone -> Arrays.stream(zone.unitIds())).toArray(String[]::new);
    if (ids.length == 0) {
      return Set.of();
    }
    Object found =
        entityManager
            .createNativeQuery(CLAIMED, String[].class)
            .setParameter("ids", ids)
            .setParameter("now", now)
            .setParameter("from", from)
            .getSingleResultOrNull();
    // One earmark may lie under another claim: the same unit comes twice.
    return found == null ? Set.of() : new HashSet<>(Arrays.asList((String[]) found));
  }
}
