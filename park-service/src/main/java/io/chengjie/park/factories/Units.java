package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.space.Spaces;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens units for changes. Locks are taken in one order: building, units by id, spaces by id. Joins
 * the current transaction.
 */
@ApplicationScoped
class Units {
  private final Buildings buildings;
  private final Spaces spaces;
  private final EntityManager entityManager;

  Units(Buildings buildings, Spaces spaces, EntityManager entityManager) {
    this.buildings = buildings;
    this.spaces = spaces;
    this.entityManager = entityManager;
  }

  /**
   * A unit, locked together with others; its building does not change meanwhile.
   *
   * @param others units to lock with it, for example its neighbours
   * @throws Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE, UNIT_RETIRED, ETAG_MISMATCH
   */
  UnitRecord open(String id, String etag, Collection<String> others) {
    buildings.openForUnits(buildingOf(id));
    Set<String> ids = new TreeSet<>(others);
    ids.add(id);
    UnitRecord unit = NotFound.unless(lockCurrent(ids).get(id), "unit", id);
    EntityTag.requireContent(etag, unit.version);
    return unit;
  }

  /**
   * The units by id, locked in the order of their ids.
   *
   * @throws Rejection RESOURCE_NOT_FOUND, UNIT_RETIRED
   */
  Map<String, UnitRecord> lockCurrent(Collection<String> ids) {
    Map<String, UnitRecord> locked = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return locked;
    }
    entityManager
        .createQuery("from UnitRecord where id in :ids order by id", UnitRecord.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(unit -> locked.put(unit.id, unit));
    ids.forEach(id -> NotFound.unless(locked.get(id), "unit", id));
    refuseRetired(locked.keySet());
    return locked;
  }

  /**
   * Stores a changed unit and what its space shows of it. Its building is opened.
   *
   * @throws Rejection CODE_ALREADY_USED
   */
  void store(UnitRecord unit) {
    BuildingRecord building = entityManager.find(BuildingRecord.class, unit.buildingId);
    SpaceSite site = UnitMapping.site(unit, building);
    SpaceSite before =
        NotFound.unless(spaces.sitesOf(List.of(unit.id)).get(unit.id), "space", unit.id);
    if (!site.code().equals(before.code())) {
      spaces.rename(unit.id, site.code());
    }
    if (!Objects.equals(site.availableFrom(), before.availableFrom())) {
      spaces.makeAvailableFrom(List.of(unit.id), site.availableFrom());
    }
  }

  /**
   * What shows the units changed although their rows did not, and with it their version. They are
   * read anew where they are needed again.
   */
  void raiseVersions(Collection<String> ids) {
    raise(ids);
    ids.forEach(id -> entityManager.detach(entityManager.getReference(UnitRecord.class, id)));
  }

  /** As {@link #raiseVersions(Collection)}, for a unit that is shown afterwards. */
  void raiseVersion(UnitRecord unit) {
    raise(List.of(unit.id));
    entityManager.refresh(unit);
  }

  private void raise(Collection<String> ids) {
    if (!ids.isEmpty()) {
      entityManager.flush();
      entityManager
          .createQuery("update UnitRecord u set u.version = u.version + 1 where u.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  private String buildingOf(String id) {
    List<String> found =
        entityManager
            .createQuery("select u.buildingId from UnitRecord u where u.id = :id", String.class)
            .setParameter("id", id)
            .getResultList();
    return NotFound.unless(found.isEmpty() ? null : found.getFirst(), "unit", id);
  }

  private void refuseRetired(Collection<String> ids) {
    spaces.sitesOf(ids).values().stream()
        .filter(SpaceSite::retired)
        .min(Comparator.comparing(SpaceSite::id))
        .ifPresent(
            site -> {
              throw Rejection.of(ErrorReason.UNIT_RETIRED)
                  .with("unitId", site.id())
                  .with("code", site.code());
            });
  }
}
