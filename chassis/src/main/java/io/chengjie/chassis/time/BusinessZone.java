package io.chengjie.chassis.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which business days begin and end. */
public final class BusinessZone {
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private BusinessZone() {}

  /** The business day that it is now. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), SHANGHAI);
  }
}
