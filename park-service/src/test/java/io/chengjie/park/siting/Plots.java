package io.chengjie.park.siting;

import io.chengjie.park.land.ConnectionKind;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.land.ParcelConditions;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy.Price;
import io.chengjie.proto.park.v1.Parcel.LandUse;
import io.chengjie.proto.park.v1.Parcel.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parcels for tests, READY by default; a test changes one thing. */
final class Plots {
  static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
  static final ParcelConditions NONE = new ParcelConditions(null, null, null, null, null, null);

  private static final FreeParcel.Progress READY =
      new FreeParcel.Progress(Stage.READY, LocalDate.of(2014, 1, 1), Map.of(), TODAY);

  private Plots() {}

  static FreeParcel ready(String id, String area) {
    return plot(id, area, READY, OriginKind.GREENFIELD, NONE);
  }

  static FreeParcel of(@Nullable OriginKind origin) {
    return plot("L", "20000.00", READY, origin, NONE);
  }

  static FreeParcel underConditions(String id, ParcelConditions conditions) {
    return plot(id, "20000.00", READY, OriginKind.GREENFIELD, conditions);
  }

  static FreeParcel usedFor(LandUse use) {
    FreeParcel plot = ready("L", "20000.00");
    return new FreeParcel(
        plot.id(),
        plot.code(),
        plot.areaSquareMetres(),
        use,
        plot.origin(),
        plot.progress(),
        plot.conditions(),
        plot.price());
  }

  /** Everything planned for one day, but for one connection. */
  static FreeParcel planned(
      String day, ConnectionKind exception, @Nullable String dayOfTheException) {
    Map<ConnectionKind, LocalDate> connections = new EnumMap<>(ConnectionKind.class);
    for (ConnectionKind kind : ConnectionKind.values()) {
      connections.put(kind, LocalDate.parse(day));
    }
    connections.remove(exception);
    if (dayOfTheException != null) {
      connections.put(exception, LocalDate.parse(dayOfTheException));
    }
    return plot(
        "L",
        "20000.00",
        new FreeParcel.Progress(Stage.EXPROPRIATED, null, connections, TODAY),
        OriginKind.GREENFIELD,
        NONE);
  }

  private static FreeParcel plot(
      String id,
      String area,
      FreeParcel.Progress progress,
      @Nullable OriginKind origin,
      ParcelConditions conditions) {
    return new FreeParcel(
        id,
        id,
        new BigDecimal(area),
        LandUse.INDUSTRIAL,
        origin,
        progress,
        conditions,
        new Price(30_000, "CNY"));
  }
}
