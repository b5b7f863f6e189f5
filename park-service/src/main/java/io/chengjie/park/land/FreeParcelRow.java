package io.chengjie.park.land;

import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy.Price;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link FreeLand}. */
final class FreeParcelRow {
  private FreeParcelRow() {}

  static FreeParcel parcel(Tuple row, LocalDate today) {
    return new FreeParcel(
        row.get("id", String.class),
        row.get("code", String.class),
        row.get("area_square_metres", BigDecimal.class),
        Parcel.LandUse.valueOf(row.get("land_use", String.class)),
        origin(row.get("origin", String.class)),
        progress(row, today),
        new ParcelConditions(
            row.get("minimum_investment_cny_per_mu", BigDecimal.class),
            row.get("minimum_floor_area_ratio", BigDecimal.class),
            row.get("maximum_floor_area_ratio", BigDecimal.class),
            row.get("minimum_building_coverage", BigDecimal.class),
            row.get("maximum_office_share", BigDecimal.class),
            row.get("minimum_tax_cny_per_mu", BigDecimal.class)),
        price(row));
  }

  private static FreeParcel.Progress progress(Tuple row, LocalDate today) {
    String readySince = row.get("ready_since", String.class);
    return new FreeParcel.Progress(
        Parcel.Stage.valueOf(row.get("stage", String.class)),
        readySince == null ? null : LocalDate.parse(readySince),
        connections(row.get("connections", String.class)),
        today);
  }

  /**
   * @param text for example "ROAD=2026-01-31,GAS=2027-06-30"
   */
  private static Map<ConnectionKind, LocalDate> connections(@Nullable String text) {
    if (text == null) {
      return Map.of();
    }
    Map<ConnectionKind, LocalDate> connections = new EnumMap<>(ConnectionKind.class);
    for (String connection : text.split(",", -1)) {
      int mark = connection.indexOf('=');
      connections.put(
          ConnectionKind.valueOf(connection.substring(0, mark)),
          LocalDate.parse(connection.substring(mark + 1)));
    }
    return connections;
  }

  private static @Nullable OriginKind origin(@Nullable String name) {
    return name == null ? null : OriginKind.valueOf(name);
  }

  private static @Nullable Price price(Tuple row) {
    Long minorUnits = row.get("price_minor_units", Long.class);
    return minorUnits == null
        ? null
        : new Price(minorUnits, row.get("price_currency", String.class));
  }
}
