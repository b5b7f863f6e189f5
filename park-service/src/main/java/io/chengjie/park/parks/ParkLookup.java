package io.chengjie.park.parks;

import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What other features ask about parks and zones. Joins the current transaction. */
@ApplicationScoped
public class ParkLookup {
  private final ParkRepository parks;
  private final ZoneRepository zones;
  private final EntityManager entityManager;

  ParkLookup(ParkRepository parks, ZoneRepository zones, EntityManager entityManager) {
    this.parks = parks;
    this.zones = zones;
    this.entityManager = entityManager;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  public String regionOfPark(String parkId) {
    return NotFound.unless(parks.findById(parkId), "park", parkId).regionCode;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  public String parkOfZone(String zoneId) {
    return NotFound.unless(zones.findById(zoneId), "zone", zoneId).parkId;
  }

  /** Rules by zone id. */
  public Map<String, ZoneRules> zoneRules(Collection<String> zoneIds) {
    Map<String, ZoneRules> rules = new HashMap<>();
    for (ZoneRecord zone : zones.of(zoneIds)) {
      rules.put(zone.id, rulesOf(zone));
    }
    return rules;
  }

  /**
   * Every zone in a region, with its park.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   */
  public List<ZoneInPark> zonesIn(String regionPrefix) {
    return entityManager
        .createQuery(
            "select z, p from ZoneRecord z join ParkRecord p on p.id = z.parkId"
                + " where p.regionCode like :region order by z.id",
            Object[].class)
        .setParameter("region", regionPrefix + "%")
        .getResultStream()
        .map(row -> zoneInPark((ZoneRecord) row[0], (ParkRecord) row[1]))
        .toList();
  }

  private static ZoneInPark zoneInPark(ZoneRecord zone, ParkRecord park) {
    return new ZoneInPark(
        new ZoneInPark.Place(park.id, park.nameZh, park.regionCode, zone.id, zone.nameZh),
        rulesOf(zone),
        zone.minimumExportRatio);
  }

  private static ZoneRules rulesOf(ZoneRecord zone) {
    return new ZoneRules(
        new IndustryRules(
            zone.allowedIndustryCodes,
            zone.forbiddenIndustryCodes,
            RuleSources.byCode(zone.allowedIndustryCodes, zone.allowedIndustrySources),
            RuleSources.byCode(zone.forbiddenIndustryCodes, zone.forbiddenIndustrySources)),
        zone.function == Zone.Function.CHEMICAL,
        zone.insideEcologicalRedLine,
        zone.treatmentCapacityM3d);
  }
}
