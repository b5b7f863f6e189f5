package io.chengjie.park.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A space as stored; what it is beyond that, its own feature knows. */
@Entity
@Table(name = "space")
class SpaceRecord {
  @Id String id;

  @Enumerated(EnumType.STRING)
  SpaceKind kind;

  @Column(name = "park_id")
  String parkId;

  @Column(name = "zone_id")
  String zoneId;

  String code;

  @Column(name = "area_square_metres")
  BigDecimal areaSquareMetres;

  @Column(name = "available_from")
  @Nullable LocalDate availableFrom;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "retired_at")
  @Nullable Instant retiredAt;

  /** Null is unknown. */
  @Enumerated(EnumType.STRING)
  @Nullable OriginKind origin;

  @Column(name = "previous_user")
  @Nullable String previousUser;

  @Column(name = "idle_since")
  @Nullable LocalDate idleSince;

  @Column(name = "asset_description")
  @Nullable String assetDescription;

  @Version long version;
}
