package io.chengjie.park.demonstration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A demonstration zone as stored. */
@Entity
@Table(name = "demonstration_zone")
class DemonstrationZoneRecord {
  @Id String id;
  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "region_code")
  String regionCode;

  @Version long version;
}
