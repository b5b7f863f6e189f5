package io.chengjie.park.parks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A zone as stored. */
@Entity
@Table(name = "zone")
class ZoneRecord {
  @Id String id;

  @Column(name = "park_id")
  String parkId;

  String code;

  @Column(name = "name_zh")
  String nameZh;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "allowed_industry_codes", columnDefinition = "text[]")
  List<String> allowedIndustryCodes;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "forbidden_industry_codes", columnDefinition = "text[]")
  List<String> forbiddenIndustryCodes;

  boolean bonded;

  @Column(name = "minimum_export_ratio")
  @Nullable BigDecimal minimumExportRatio;

  @Version long version;
}
