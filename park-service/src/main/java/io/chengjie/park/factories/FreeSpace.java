package io.chengjie.park.factories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
  private static final String GROUNDS =
      "SELECT g.zone_id, g.units FROM park p JOIN zone z ON z.park_id = p.id"
          + " JOIN zone_ground g ON g.zone_id = z.id WHERE p.region_code LIKE :region";

  private static final String CLAIMED =
      "SELECT array_agg(c.space_id) FROM space_claim c WHERE c.live"
          + " AND (c.ends_at IS NULL OR c.ends_at > :now)"
          + " AND (c.use_until IS NULL OR c.use_until > :from)";

  private static final String AMONG = " AND c.space_id = ANY (CAST(:ids AS text[]))";

  /**
   * Beyond so many units it is quicker to read all live claims than to look for each unit's: for
   * 10,000 units and 4,400 live claims 2 ms against 6 ms.
   */
  private static final int MOST_NAMED = 500;

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
            .map(row -> zoneGround((Object[]) row))
            .toList();
    Set<String> claimed = claimed(zones, from, now);
    Map<String, FreeGround> grounds = HashMap.newHashMap(zones.size());
    zones.forEach(zone -> grounds.put(zone.zoneId(), zone.without(claimed)));
    return grounds;
  }

  private Set<String> claimed(List<ZoneGround> zones, LocalDate from, Instant now) {
    String[] ids = zones.stream().flatMap(zone -> zone.unitIds().stream()).toArray(String[]::new);
    if (ids.length == 0) {
      return Set.of();
    }
    boolean named = ids.length <= MOST_NAMED;
    var query =
        entityManager
            .createNativeQuery(named ? CLAIMED + AMONG : CLAIMED, Tuple.class)
            .setParameter("now", now)
            .setParameter("from", from);
    if (named) {
      query.setParameter("ids", ids);
    }
    String[] found = ((Tuple) query.getSingleResult()).get(0, String[].class);
    // One earmark may lie under another claim: the same unit comes twice.
    return found == null ? Set.of() : new HashSet<>(Arrays.asList(found));
  }

  private static ZoneGround zoneGround(Object[] row) {
    return new ZoneGround((String) row[0], (String) row[1]);
  }
}
