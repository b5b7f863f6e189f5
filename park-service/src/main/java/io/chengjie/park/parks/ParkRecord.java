package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.Park;
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

/** A park as stored. */
@Entity
@Table(name = "park")
class ParkRecord {
  @Id String id;
  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "region_code")
  String regionCode;

  @Enumerated(EnumType.STRING)
  Park.Level level;

  @Column(name = "parent_park_id")
  @Nullable String parentParkId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "lead_industry_codes", columnDefinition = "text[]")
  List<String> leadIndustryCodes;

  @Column(name = "planned_area_square_metres")
  @Nullable BigDecimal plannedAreaSquareMetres;

  @Column(name = "built_area_square_metres")
  @Nullable BigDecimal builtAreaSquareMetres;

  /** As of the park above when it was last read; the database keeps both in step with it. */
  @Column(name = "parent_level")
  @Enumerated(EnumType.STRING)
  Park.@Nullable Level parentLevel;

  @Column(name = "parent_depth")
  @Nullable Integer parentDepth;

  /** Parks above it; the database computes it. */
  @Column(name = "depth", insertable = false, updatable = false)
  @Nullable Integer depth;

  @Column(name = "partner_region_code")
  @Nullable String partnerRegionCode;

  @Column(name = "partner_share_percent")
  @Nullable BigDecimal partnerSharePercent;

  /** Null while nothing is recorded. */
  @Column(name = "life_cycle_state")
  @Enumerated(EnumType.STRING)
  LifeCycle.@Nullable State lifeCycleState;

  @Version long version;
}
