package io.chengjie.park.space;

import io.chengjie.park.listing.Conditions;
import io.chengjie.park.values.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Origin and lineage of spaces, units and parcels alike. Joins the current transaction. */
@ApplicationScoped
public class SpaceDetails {
  private final Lineage lineage;
  private final EntityManager entityManager;

  SpaceDetails(Lineage lineage, EntityManager entityManager) {
    this.lineage = lineage;
    this.entityManager = entityManager;
  }

  /** Details by id; unknown ids are missing. */
  public Map<String, SpaceDetail> of(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, Lineage.Kin> kin = lineage.of(ids);
    Map<String, SpaceDetail> details = new TreeMap<>();
    for (SpaceRecord space : spaces(ids)) {
      details.put(
          space.id, new SpaceDetail(originOf(space), kin.getOrDefault(space.id, Lineage.Kin.NONE)));
    }
    return details;
  }

  /**
   * Writes down where a space comes from.
   *
   * @param origin null: unknown
   */
  public void setOrigin(String id, @Nullable Origin origin) {
    SpaceRecord space = NotFound.unless(entityManager.find(SpaceRecord.class, id), "space", id);
    space.origin = origin == null ? null : origin.kind();
    space.previousUser = origin == null ? null : origin.previousUser();
    space.idleSince = origin == null ? null : origin.idleSince();
    space.assetDescription = origin == null ? null : origin.assetDescription();
  }

  /** What the spaces have in common: their origin where they agree, else null. */
  @Nullable Origin commonOrigin(Collection<String> ids) {
    List<Optional<Origin>> origins =
        entityManager
            .createQuery(
                "select s.origin, s.previousUser, s.idleSince, s.assetDescription"
                    + " from SpaceRecord s where s.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(row -> Optional.ofNullable(row[0]).map(kind -> origin(row)))
            .distinct()
            .toList();
    return origins.size() == 1 ? origins.getFirst().orElse(null) : null;
  }

  private static Origin origin(Object[] row) {
    return new Origin((OriginKind) row[0], (String) row[1], (LocalDate) row[2], (String) row[3]);
  }

  /** Adds the condition that rows {@code r} are spaces of the origin. */
  public static void whereOrigin(Conditions conditions, OriginKind origin) {
    conditions.and(
        "exists (select 1 from SpaceRecord s where s.id = r.id and s.origin = :origin)",
        "origin",
        origin);
  }

  private List<SpaceRecord> spaces(Collection<String> ids) {
    return entityManager
        .createQuery("from SpaceRecord s where s.id in :ids", SpaceRecord.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private static @Nullable Origin originOf(SpaceRecord space) {
    return space.origin == null
        ? null
        : new Origin(space.origin, space.previousUser, space.idleSince, space.assetDescription);
  }
}
