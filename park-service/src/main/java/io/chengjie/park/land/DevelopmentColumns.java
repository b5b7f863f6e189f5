package io.chengjie.park.land;

import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.LandDevelopment;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the user of granted land is, as stored. What is null is unknown, or has not come. */
@Embeddable
class DevelopmentColumns {
  @Column(name = "agreed_start_on")
  @Nullable LocalDate agreedStartOn;

  /** Null while works have not begun. */
  @Column(name = "actual_start_on")
  @Nullable LocalDate actualStartOn;

  @Column(name = "developed_area_square_metres")
  @Nullable BigDecimal developedAreaSquareMetres;

  /** 0 to 1. */
  @Column(name = "invested_share")
  @Nullable BigDecimal investedShare;

  /** Null while works go on. */
  @Column(name = "stopped_on")
  @Nullable LocalDate stoppedOn;

  @Embedded
  @AttributeOverride(name = "minorUnits", column = @Column(name = "land_price_minor_units"))
  @AttributeOverride(name = "currency", column = @Column(name = "land_price_currency"))
  @Nullable Amount landPrice;

  static DevelopmentColumns of(LandDevelopment development) {
    DevelopmentColumns columns = new DevelopmentColumns();
    columns.agreedStartOn =
        Texts.date(development.hasAgreedStartOn(), development.getAgreedStartOn());
    columns.actualStartOn =
        Texts.date(development.hasActualStartOn(), development.getActualStartOn());
    columns.developedAreaSquareMetres =
        Texts.decimal(
            development.hasDevelopedAreaSquareMetres(), development.getDevelopedAreaSquareMetres());
    columns.investedShare =
        Texts.decimal(development.hasInvestedShare(), development.getInvestedShare());
    columns.stoppedOn = Texts.date(development.hasStoppedOn(), development.getStoppedOn());
    columns.landPrice = development.hasLandPrice() ? Amount.of(development.getLandPrice()) : null;
    return columns;
  }

  LandDevelopment message() {
    LandDevelopment.Builder message = LandDevelopment.newBuilder();
    Texts.date(agreedStartOn, message::setAgreedStartOn);
    Texts.date(actualStartOn, message::setActualStartOn);
    if (developedAreaSquareMetres != null) {
      message.setDevelopedAreaSquareMetres(Decimals.area(developedAreaSquareMetres));
    }
    Texts.quantity(investedShare, message::setInvestedShare);
    Texts.date(stoppedOn, message::setStoppedOn);
    if (landPrice != null) {
      message.setLandPrice(landPrice.message());
    }
    return message.build();
  }

  Development asOf(BigDecimal areaSquareMetres) {
    return new Development(
        areaSquareMetres,
        agreedStartOn,
        actualStartOn,
        developedAreaSquareMetres,
        investedShare,
        stoppedOn,
        landPrice);
  }
}
