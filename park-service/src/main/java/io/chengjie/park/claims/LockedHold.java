package io.chengjie.park.claims;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.park.space.UsePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A hold that is locked with all that it claims, at a moment that was read after that. */
public final class LockedHold {
  final HoldRecord record;
  final HoldLines lines;
  private final Instant now;

  LockedHold(HoldRecord record, HoldLines lines, Instant now) {
    this.record = record;
    this.lines = lines;
    this.now = now;
  }

  public String id() {
    return record.id;
  }

  public String projectId() {
    return record.projectId;
  }

  public String parkId() {
    return record.parkId;
  }

  public String regionCode() {
    return record.regionCode;
  }

  /** Empty: none was given. */
  public String industryCode() {
    return record.industryCode;
  }

  public UsePeriod period() {
    return new UsePeriod(record.useFrom, record.useUntil);
  }

  public List<SpaceLine> spaces() {
    return lines.spaces();
  }

  /** By the database clock. */
  public Instant now() {
    return now;
  }

  /** The business day of {@link #now}. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
  }

  HoldLife life() {
    return record.lifeAt(now);
  }
}
