package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A park project as stored; it counts as changed when it gains or loses units. */
@Entity
@Table(name = "park_project")
class ParkProjectRecord {
  @Id String id;

  @Column(name = "zone_id")
  String zoneId;

  @Column(name = "park_id")
  String parkId;

  @Column(name = "name_zh")
  String nameZh;

  @Version long version;
}
