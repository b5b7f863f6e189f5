package io.chengjie.park.factories;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.time.BusinessZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** The business day by the database clock. */
@ApplicationScoped
class Today {
  private final DatabaseClock clock;

  Today(DatabaseClock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  LocalDate date() {
    return of(now());
  }

  static LocalDate of(Instant now) {
    return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
  }
}
