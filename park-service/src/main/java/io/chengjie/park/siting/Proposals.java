package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy.Price;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.park.v1.SiteCandidate.ProposedParcel;
import io.chengjie.proto.park.v1.SiteCandidate.ProposedUnit;
import io.chengjie.proto.park.v1.SpaceOrigin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Units and parcels of a proposal in the words of the contract. */
final class Proposals {
  private Proposals() {}

  static ProposedUnit unit(FreeUnit unit) {
    ProposedUnit.Builder proposed =
        ProposedUnit.newBuilder()
            .setId(unit.id())
            .setCode(unit.code())
            .setAreaSquareMetres(Decimals.area(unit.areaSquareMetres()))
            .setFloor(unit.floor())
            .setOrigin(origin(unit.origin()));
    Price rent = unit.price();
    if (rent != null) {
      proposed.setRentPerSquareMetreMonth(Prices.money(rent.minorUnits(), rent.currency()));
    }
    return proposed.build();
  }

  static ProposedParcel parcel(FreeParcel parcel) {
    LocalDate readyOn = parcel.progress().readyOn();
    ProposedParcel.Builder proposed =
        ProposedParcel.newBuilder()
            .setId(parcel.id())
            .setCode(parcel.code())
            .setAreaSquareMetres(Decimals.area(parcel.areaSquareMetres()))
            .setLandUse(parcel.landUse())
            .setOrigin(origin(parcel.origin()))
            .setStage(parcel.progress().stage())
            .setReadyOn(readyOn == null ? "" : readyOn.toString())
            .setConditions(parcel.conditions().message());
    Price floor = parcel.price();
    if (floor != null) {
      proposed.setPriceFloorPerSquareMetre(Prices.money(floor.minorUnits(), floor.currency()));
    }
    return proposed.build();
  }

  private static SpaceOrigin.Kind origin(@Nullable OriginKind origin) {
    return origin == null
        ? SpaceOrigin.Kind.KIND_UNSPECIFIED
        : SpaceOrigin.Kind.valueOf(origin.name());
  }
}
