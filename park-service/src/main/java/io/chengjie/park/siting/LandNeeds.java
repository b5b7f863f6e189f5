package io.chengjie.park.siting;

import io.chengjie.park.land.ConnectionKind;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.proto.park.v1.Parcel.LandUse;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.time.LocalDate;
import java.util.Comparator;

/** What the parcel of a site must offer. */
final class LandNeeds {
  private LandNeeds() {}

  static SpaceNeed<FreeParcel> use(LandUse wanted) {
    return new SpaceNeed<>(
        Kind.LAND_USE,
        "parcel.landUse",
        parcel -> wanted.name(),
        parcel -> Truth.of(parcel.landUse() == wanted),
        Comparator.comparing(parcel -> parcel.landUse() != wanted),
        parcel -> parcel.landUse().name());
  }

  /** READY, with all connections. */
  static SpaceNeed<FreeParcel> readyBy(LocalDate day) {
    return SpaceNeed.by(
        Kind.READY_BY, "parcel.readyOn", day, parcel -> parcel.progress().readyOn());
  }

  /** Cleared; the connections that count are needs of their own. */
  static SpaceNeed<FreeParcel> clearedBy(LocalDate day) {
    return connected(Kind.READY_BY, ConnectionKind.CLEARED, day);
  }

  static SpaceNeed<FreeParcel> connectedBy(ConnectionKind connection, LocalDate day) {
    return connected(Kind.valueOf("CONNECTION_" + connection.name()), connection, day);
  }

  private static SpaceNeed<FreeParcel> connected(
      Kind kind, ConnectionKind connection, LocalDate day) {
    return SpaceNeed.by(
        kind,
        "parcel.readiness." + connection.member(),
        day,
        parcel -> parcel.progress().connectedOn(connection));
  }
}
