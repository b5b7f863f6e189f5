package io.chengjie.park.land;

import io.chengjie.proto.park.v1.Parcel;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A parcel as stored. What is null is unknown. */
@Entity
@Table(name = "parcel")
class ParcelRecord {
  @Id String id;

  @Column(name = "zone_id")
  String zoneId;

  @Column(name = "park_id")
  String parkId;

  String code;

  @Column(name = "area_square_metres")
  BigDecimal areaSquareMetres;

  @Enumerated(EnumType.STRING)
  @Column(name = "land_use")
  Parcel.LandUse landUse;

  /** Canonical text of a GeoJSON geometry. */
  @ColumnTransformer(read = "replace(boundary::text, ' ', '')", write = "?::jsonb")
  @Column(columnDefinition = "jsonb")
  @Nullable String boundary;

  @Enumerated(EnumType.STRING)
  Parcel.Stage stage;

  /** Split or merged into others; the database keeps it. */
  @Column(insertable = false, updatable = false)
  boolean retired;

  /** Null when nothing is asked. */
  @Embedded @Nullable ConditionColumns conditions;

  /** Null while the land is not granted. */
  @Embedded @Nullable DevelopmentColumns development;

  @Version long version;
}
