package io.chengjie.park.factories;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Who uses which unit of a park project from when to when. Joins the current transaction. */
@ApplicationScoped
class Tenancies {
  private final Today today;
  private final Ids ids;
  private final EntityManager entityManager;

  Tenancies(Today today, Ids ids, EntityManager entityManager) {
    this.today = today;
    this.ids = ids;
    this.entityManager = entityManager;
  }

  /** From today on; the park project is locked. */
  void begin(ParkProjectRecord project, String tenant, List<String> unitIds) {
    LocalDate from = today.date();
    for (String unitId : unitIds) {
      ParkProjectUnitRecord unit = new ParkProjectUnitRecord();
      unit.id = ids.next("PPU");
      unit.parkProjectId = project.id;
      unit.projectId = tenant;
      unit.unitId = unitId;
      unit.tenantFrom = from;
      entityManager.persist(unit);
    }
    entityManager.flush();
  }

  /**
   * The tenant has left; its rows stay. The park project is locked.
   *
   * @param tenantUntil the day after its last, in the form of the contract
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day in the future or
   *     before the first one of a unit
   */
  void end(List<ParkProjectUnitRecord> units, String tenantUntil, String explanation) {
    LocalDate until = Dates.requireHappened(tenantUntil, "tenantUntil", today.now());
    Violations violations = new Violations();
    if (units.stream().anyMatch(unit -> until.isBefore(unit.tenantFrom))) {
      violations.add("tenantUntil", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    for (ParkProjectUnitRecord unit : units) {
      unit.tenantUntil = until;
      unit.endExplanation = explanation;
    }
    entityManager.flush();
  }
}
