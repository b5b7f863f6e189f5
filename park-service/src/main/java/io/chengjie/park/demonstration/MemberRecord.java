package io.chengjie.park.demonstration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A membership as stored: it may end, but is never removed. */
@Entity
@Table(name = "demonstration_zone_member")
class MemberRecord {
  @Id String id;

  @Column(name = "demonstration_zone_id")
  String demonstrationZoneId;

  @Column(name = "region_code")
  String regionCode;

  @Column(name = "member_from")
  LocalDate memberFrom;

  /** The day after the last; null while it lasts. */
  @Column(name = "member_until")
  @Nullable LocalDate memberUntil;

  Membership membership() {
    return new Membership(regionCode, memberFrom, memberUntil);
  }
}
