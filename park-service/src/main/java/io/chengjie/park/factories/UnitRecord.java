package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit as stored. What is null is unknown. */
@Entity
@Table(name = "unit")
class UnitRecord {
  @Id String id;

  @Column(name = "building_id")
  String buildingId;

  @Column(name = "zone_id")
  String zoneId;

  @Column(name = "park_id")
  String parkId;

  String code;
  int floor;

  @Column(name = "area_square_metres")
  BigDecimal areaSquareMetres;

  @Column(name = "floor_load_kn_per_square_metre")
  @Nullable BigDecimal floorLoadKnPerSquareMetre;

  @Column(name = "clear_height_metres")
  @Nullable BigDecimal clearHeightMetres;

  @Column(name = "column_grid_metres")
  @Nullable String columnGridMetres;

  @Column(name = "crane_tonnes")
  @Nullable BigDecimal craneTonnes;

  @Column(name = "loading_dock")
  @Nullable Boolean loadingDock;

  @Column(name = "fire_class")
  @Nullable String fireClass;

  @Column(name = "dual_feed")
  @Nullable Boolean dualFeed;

  @Column(name = "discharge_allowed")
  @Nullable Boolean dischargeAllowed;

  @Column(name = "rent_minor_units")
  @Nullable Long rentMinorUnits;

  @Column(name = "rent_currency")
  @Nullable String rentCurrency;

  @Column(name = "available_from")
  @Nullable LocalDate availableFrom;

  @Column(name = "power_kva")
  @Nullable BigDecimal powerKva;

  @Column(name = "temporary_use_allowed")
  @Nullable Boolean temporaryUseAllowed;

  @Version long version;
}
