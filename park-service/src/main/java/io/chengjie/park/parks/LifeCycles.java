package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.LifeCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lives of parks and zones. Joins the current transaction. */
@ApplicationScoped
class LifeCycles {
  /**
   * What a caller says about a step.
   *
   * @param date in the contract's form
   */
  record Entry(LifeCycle.State state, String date, String evidence, String authority) {}

  private final EntityManager entityManager;
  private final DatabaseClock clock;
  private final Ids ids;

  LifeCycles(EntityManager entityManager, DatabaseClock clock, Ids ids) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.ids = ids;
  }

  /** The lives by id of the park or zone; the others have none on record. One statement. */
  Map<String, LifeCycle> of(Collection<String> subjectIds) {
    Map<String, LifeCycle.Builder> lives = new HashMap<>();
    if (!subjectIds.isEmpty()) {
      for (LifeCycleStepRecord step : steps(subjectIds)) {
        lives
            .computeIfAbsent(step.subjectId, id -> LifeCycle.newBuilder())
            .setState(step.state)
            .addSteps(LifeCycleMapping.message(step));
      }
    }
    Map<String, LifeCycle> built = new HashMap<>();
    lives.forEach((id, life) -> built.put(id, life.build()));
    return built;
  }

  /** The caller has locked the park's row. */
  void advancePark(String parkId, Entry entry) {
    LifeCycleStepRecord step = next(parkId, entry);
    step.parkId = parkId;
    entityManager.persist(step);
  }

  /** The caller has locked the zone's row. */
  void advanceZone(String zoneId, Entry entry) {
    LifeCycleStepRecord step = next(zoneId, entry);
    step.zoneId = zoneId;
    entityManager.persist(step);
  }

  private LifeCycleStepRecord next(String subjectId, Entry entry) {
    List<LifeCycleStepRecord> steps = steps(List.of(subjectId));
    LifeCycleStepRecord last = steps.isEmpty() ? null : steps.getLast();
    Instant now = clock.now();
    LocalDate date = Dates.requireHappened(entry.date(), "date", now);
    Optional<Rejection> refusal =
        LifeCycleOrder.refusal(subjectId, taken(last), entry.state(), date);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    LifeCycleStepRecord step = new LifeCycleStepRecord();
    step.id = ids.next("LCS");
    step.subjectId = subjectId;
    step.state = entry.state();
    step.number = entry.state().getNumber();
    step.beganOn = date;
    step.previousOn = last == null ? null : last.beganOn;
    step.evidence = entry.evidence();
    step.authority = entry.authority();
    step.recordedBy = Caller.current().subject();
    step.recordedAt = now;
    return step;
  }

  private List<LifeCycleStepRecord> steps(Collection<String> subjectIds) {
    return entityManager
        .createQuery(
            "from LifeCycleStepRecord s where s.subjectId in :ids order by s.subjectId, s.number",
            LifeCycleStepRecord.class)
        .setParameter("ids", subjectIds)
        .getResultList();
  }

  private static LifeCycleOrder.@Nullable Taken taken(@Nullable LifeCycleStepRecord last) {
    return last == null ? null : new LifeCycleOrder.Taken(last.state, last.beganOn);
  }
}
