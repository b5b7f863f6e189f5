package io.chengjie.park.space;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.park.parks.UniqueCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The spaces, as other features see them. Joins the current transaction. */
@ApplicationScoped
public class Spaces {
  private final SpaceRepository spaces;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  Spaces(SpaceRepository spaces, EntityManager entityManager, DatabaseClock clock) {
    this.spaces = spaces;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /**
   * Records a space; its own feature stores the rest.
   *
   * @throws io.chengjie.chassis.errors.Rejection CODE_ALREADY_USED in the park
   */
  public void record(SpaceSite site) {
    SpaceRecord space = new SpaceRecord();
    space.id = site.id();
    space.kind = site.kind();
    space.parkId = site.parkId();
    space.zoneId = site.zoneId();
    space.code = site.code();
    space.areaSquareMetres = site.areaSquareMetres();
    space.availableFrom = site.availableFrom();
    space.recordedAt = clock.now();
    UniqueCode.store(spaces, space, "space_code_unique", site.code());
  }

  /** Sites by id; unknown ids are missing. */
  public Map<String, SpaceSite> sitesOf(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select new io.chengjie.park.space.SpaceSite(s.id, s.kind, s.code, s.zoneId, s.parkId,"
                + " s.areaSquareMetres, s.availableFrom,"
                + " case when s.retiredAt is null then false else true end)"
                + " from SpaceRecord s where s.id in :ids",
            SpaceSite.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(SpaceSite::id, Function.identity()));
  }
}
