package io.chengjie.park.land;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which parcels of a region are free, at whatever stage they are. Reads one statement however many
 * parcels and past claims there are. Joins the current transaction.
 */
@ApplicationScoped
public class FreeLand {
  /** A READY parcel has its connections, so that only those of the others are read. */
  private static final String PARCELS =
      "SELECT p.zone_id, p.id, p.code, p.area_square_metres, p.land_use, s.origin, p.stage,"
          + " CAST(ready.reached_on AS text) AS ready_since, p.minimum_investment_cny_per_mu,"
          + " p.minimum_floor_area_ratio, p.maximum_floor_area_ratio, p.minimum_building_coverage,"
          + " p.maximum_office_share, p.minimum_tax_cny_per_mu, f.price_minor_units,"
          + " f.price_currency, CASE WHEN ready.reached_on IS NULL THEN"
          + " (SELECT string_agg(c.kind || '=' || coalesce(c.done_on, c.ready_on), ',')"
          + " FROM parcel_connection c WHERE c.parcel_id = p.id) END AS connections"
          + " FROM park k JOIN parcel p ON p.park_id = k.id JOIN space s ON s.id = p.id"
          + " LEFT JOIN parcel_stage ready ON ready.parcel_id = p.id AND ready.stage = 'READY'"
          + " LEFT JOIN space_price_floor f ON f.space_id = p.id AND f.basis = 'PER_SQUARE_METRE'"
          + " WHERE k.region_code LIKE :region AND NOT p.retired"
          + " AND NOT EXISTS (SELECT 1 FROM space_claim c WHERE c.space_id = p.id AND c.live"
          + " AND (c.ends_at IS NULL OR c.ends_at > :now)"
          + " AND (c.use_until IS NULL OR c.use_until > :from)) ORDER BY p.id";

  private final EntityManager entityManager;

  FreeLand(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Parcels that nobody claims from a day on, by zone, in the order of their ids.
   *
   * @param regionPrefix leading digits of the region code; empty for everywhere
   * @param today the day of now
   * @param now by the database clock
   */
  public Map<String, List<FreeParcel>> in(
      String regionPrefix, LocalDate from, LocalDate today, Instant now) {
    List<?> rows =
        entityManager
            .createNativeQuery(PARCELS, Tuple.class)
            .setParameter("region", regionPrefix + "%")
            .setParameter("now", now)
            .setParameter("from", from)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(
            Collectors.groupingBy(
                row -> row.get("zone_id", String.class),
                Collectors.mapping(row -> FreeParcelRow.parcel(row, today), Collectors.toList())));
  }
}
