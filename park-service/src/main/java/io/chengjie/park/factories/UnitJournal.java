package io.chengjie.park.factories;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Tells of changed units, and shows them as they are after the change. */
@ApplicationScoped
class UnitJournal {
  private final EntityManager entityManager;
  private final UnitReader reader;
  private final EventLog events;
  private final Today today;

  UnitJournal(EntityManager entityManager, UnitReader reader, EventLog events, Today today) {
    this.entityManager = entityManager;
    this.reader = reader;
    this.events = events;
    this.today = today;
  }

  Instant now() {
    return today.now();
  }

  Unit write(String event, UnitRecord unit) {
    return write(event, List.of(unit)).getFirst();
  }

  /** One event for each unit. */
  List<Unit> write(String event, List<UnitRecord> units) {
    entityManager.flush();
    List<Unit> changed = reader.messages(units, today.now());
    changed.forEach(unit -> events.append("units", unit.getId(), event, unit));
    return changed;
  }
}
