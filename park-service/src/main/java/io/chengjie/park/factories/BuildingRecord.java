package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A building as stored. */
@Entity
@Table(name = "building")
class BuildingRecord {
  @Id String id;

  @Column(name = "zone_id")
  String zoneId;

  @Column(name = "park_id")
  String parkId;

  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "floor_count")
  int floorCount;

  @Column(name = "available_from")
  @Nullable LocalDate availableFrom;

  @Column(name = "works_from")
  @Nullable LocalDate worksFrom;

  @Version long version;
}
