package io.chengjie.chassis.testing.canary.right;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Injects a field, reads the machine's clock in every way, and has a name that says nothing. */
public class TimeHelper {
  @Inject Clock clock;

  Instant now() {
    return Instant.now();
  }

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  long millis() {
    return System.currentTimeMillis();
  }

  @SuppressWarnings("JavaUtilDate")
  Date date() {
    return new Date();
  }

  Clock machine() {
    return Clock.systemUTC();
  }

  LocalDate given() {
    return LocalDate.now(clock);
  }
}
