package io.chengjie.park.factories;

import io.chengjie.park.factories.FreeUnit.Properties;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of one line of zone_ground after the id, read from left to right. */
final class UnitFields {
  static final char MARK = '|';
  static final char END = '\n';

  private static final int FRACTION_DIGITS = 2;
  private static final int DECIMAL = 10;

  private final String text;
  private int at;

  UnitFields(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** All fields but the last. */
  FreeUnit unit(String id) {
    String code = text();
    int floor = (int) number();
    BigDecimal area = BigDecimal.valueOf(number(), FRACTION_DIGITS);
    BigDecimal floorLoad = hundredths();
    BigDecimal clearHeight = hundredths();
    BigDecimal crane = hundredths();
    String columnGrid = textIfAny();
    Boolean loadingDock = truth();
    String fireClass = textIfAny();
    Boolean dualFeed = truth();
    Boolean discharge = truth();
    Price rent = rent();
    LocalDate availableFrom = isEmpty() ? null : LocalDate.ofEpochDay(number());
    OriginKind origin = isEmpty() ? null : OriginKind.valueOf(text());
    return new FreeUnit(
        id,
        code,
        floor,
        area,
        new Properties(
            floorLoad, clearHeight, crane, columnGrid, fireClass, loadingDock, dualFeed, discharge),
        origin,
        availableFrom,
        rent);
  }

  /** The last field. */
  int[] places() {
    int end = end();
    int count = at == end ? 0 : 1;
    for (int i = at; i < end; i++) {
      count += text.charAt(i) == ',' ? 1 : 0;
    }
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      int comma = text.indexOf(',', at);
      int stop = comma < 0 || comma > end ? end : comma;
      places[i] = Integer.parseInt(text, at, stop, DECIMAL);
      at = stop + 1;
    }
    return places;
  }

  private @Nullable Price rent() {
    if (isEmpty()) {
      text();
      return null;
    }
    return new Price(number(), text());
  }

  private @Nullable BigDecimal hundredths() {
    return isEmpty() ? null : BigDecimal.valueOf(number(), FRACTION_DIGITS);
  }

  private @Nullable Boolean truth() {
    return isEmpty() ? null : text().equals("t");
  }

  private @Nullable String textIfAny() {
    return isEmpty() ? null : text();
  }

  /** Whether the field is empty; then it is passed. */
  private boolean isEmpty() {
    boolean empty = at == end();
    at += empty ? 1 : 0;
    return empty;
  }

  private String text() {
    int end = end();
    String field = text.substring(at, end);
    at = end + 1;
    return field;
  }

  private long number() {
    int end = end();
    long number = Long.parseLong(text, at, end, DECIMAL);
    at = end + 1;
    return number;
  }

  private int end() {
    int end = at;
    while (end < text.length() && text.charAt(end) != MARK && text.charAt(end) != END) {
      end++;
    }
    return end;
  }
}
