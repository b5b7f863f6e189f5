package io.chengjie.park.factories;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.park.v1.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

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
    entityManager.flush();
    Unit changed = reader.message(unit, today.now());
    events.append("units", unit.id, event, changed);
    return changed;
  }
}
