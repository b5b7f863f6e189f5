package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.Zone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  /** Null while it is unknown, as the two after it. */
  @Enumerated(EnumType.STRING)
  Zone.@Nullable Function function;

  @Column(name = "inside_ecological_red_line")
  @Nullable Boolean insideEcologicalRedLine;

  @Column(name = "treatment_capacity_m3d")
  @Nullable BigDecimal treatmentCapacityM3d;

  /** One for each allowed code, empty where it is unknown; an empty list when none is known. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "allowed_industry_sources", columnDefinition = "text[]")
  List<String> allowedIndustrySources;

  /** As {@link #allowedIndustrySources}, of the forbidden codes. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "forbidden_industry_sources", columnDefinition = "text[]")
  List<String> forbiddenIndustrySources;

  /** Null while nothing is recorded. */
  @Column(name = "life_cycle_state")
  @Enumerated(EnumType.STRING)
  LifeCycle.@Nullable State lifeCycleState;

  @Version long version;
}
