package io.chengjie.park.views;

import com.google.protobuf.Timestamp;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ReportPlace;
import io.chengjie.proto.park.v1.SpaceSum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From columns to the contract. */
final class Rows {
  private static final long MICROS = 1_000_000;

  private Rows() {}

  /** From columns 1 to 6. */
  static ReportPlace place(Object[] row) {
    return ReportPlace.newBuilder()
        .setRegionCode(text(row[1]))
        .setParkId(text(row[2]))
        .setParkNameZh(text(row[3]))
        .setZoneId(text(row[4]))
        .setZoneNameZh(text(row[5]))
        .setMemberRegionCode(text(row[6]))
        .build();
  }

  /** From two columns: how many, and their area. */
  static SpaceSum spaces(Object[] row, int column) {
    return SpaceSum.newBuilder()
        .setCount(((Number) row[column]).intValue())
        .setAreaSquareMetres(Decimals.area((BigDecimal) row[column + 1]))
        .build();
  }

  static SpaceSum noSpaces() {
    return SpaceSum.newBuilder().setAreaSquareMetres(Decimals.area(BigDecimal.ZERO)).build();
  }

  /** A column that is NULL or empty where the report is not broken down by it. */
  static String text(@Nullable Object column) {
    return column == null ? "" : (String) column;
  }

  static SpaceSum.Kind kind(@Nullable Object column) {
    String name = text(column);
    return name.isEmpty() ? SpaceSum.Kind.KIND_UNSPECIFIED : SpaceSum.Kind.valueOf(name);
  }

  static SpaceSum.State state(@Nullable Object column) {
    String name = text(column);
    return name.isEmpty() ? SpaceSum.State.STATE_UNSPECIFIED : SpaceSum.State.valueOf(name);
  }

  /** How a filter by kind is written in a query; empty for none. */
  static String filter(SpaceSum.Kind kind) {
    return kind == SpaceSum.Kind.KIND_UNSPECIFIED ? "" : kind.name();
  }

  /** From microseconds since 1970. */
  static Timestamp timestamp(Object column) {
    long micros = ((Number) column).longValue();
    return Timestamp.newBuilder()
        .setSeconds(Math.floorDiv(micros, MICROS))
        .setNanos((int) Math.floorMod(micros, MICROS) * 1000)
        .build();
  }
}
