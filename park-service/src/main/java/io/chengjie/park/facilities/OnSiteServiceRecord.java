package io.chengjie.park.facilities;

import io.chengjie.proto.park.v1.OnSiteService;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A service on site as stored. Null is unknown. */
@Entity
@Table(name = "on_site_service")
class OnSiteServiceRecord {
  @Id String id;

  @Column(name = "park_id")
  String parkId;

  /** Null for a service of the whole park. */
  @Column(name = "zone_id")
  @Nullable String zoneId;

  @Enumerated(EnumType.STRING)
  OnSiteService.Kind kind;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "opening_hours")
  @Nullable String openingHours;

  @Column(name = "open_24h")
  @Nullable Boolean open24h;

  @Column(name = "contact_unit")
  @Nullable String contactUnit;

  @Version long version;
}
