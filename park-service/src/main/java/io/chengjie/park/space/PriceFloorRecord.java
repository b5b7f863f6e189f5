package io.chengjie.park.space;

import io.chengjie.proto.park.v1.PriceBasis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A price floor as stored. */
@Entity
@Table(name = "space_price_floor")
@IdClass(PriceFloorRecord.Key.class)
class PriceFloorRecord {
  /** One floor for each basis. */
  record Key(String spaceId, PriceBasis basis) implements Serializable {}

  @Id
  @Column(name = "space_id")
  String spaceId;

  @Id
  @Enumerated(EnumType.STRING)
  PriceBasis basis;

  @Column(name = "price_minor_units")
  long priceMinorUnits;

  @Column(name = "price_currency")
  String priceCurrency;

  String explanation;
}
