package io.chengjie.park.space;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.park.values.NotFound;
import io.chengjie.park.values.UniqueCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spaces, as other features see them. Joins the current transaction. */
@ApplicationScoped
public class Spaces {
  private final SpaceRepository spaces;
  private final SpaceLedger ledger;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  Spaces(
      SpaceRepository spaces,
      SpaceLedger ledger,
      EntityManager entityManager,
      DatabaseClock clock) {
    this.spaces = spaces;
    this.ledger = ledger;
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

  /**
   * Gives a space another code. Its own feature has locked it.
   *
   * @throws io.chengjie.chassis.errors.Rejection CODE_ALREADY_USED in the park
   */
  public void rename(String id, String code) {
    SpaceRecord space = NotFound.unless(spaces.findById(id), "space", id);
    space.code = code;
    UniqueCode.store(spaces, space, "space_code_unique", code);
  }

  /**
   * Moves the first day of use. Claims that are there already stay as they are.
   *
   * @param day null: in use already
   */
  public void makeAvailableFrom(Collection<String> ids, @Nullable LocalDate day) {
    if (ids.isEmpty()) {
      return;
    }
    ledger.lock(ids);
    entityManager
        .createQuery(
            "update SpaceRecord s set s.availableFrom = :day, s.version = s.version + 1"
                + " where s.id in :ids")
        .setParameter("day", day)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** They are split or merged into others, and locked. */
  void retire(Collection<String> ids, Instant now) {
    entityManager.flush();
    entityManager
        .createQuery(
            "update SpaceRecord s set s.retiredAt = :now, s.version = s.version + 1"
                + " where s.id in :ids")
        .setParameter("now", now)
        .setParameter("ids", ids)
        .executeUpdate();
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
