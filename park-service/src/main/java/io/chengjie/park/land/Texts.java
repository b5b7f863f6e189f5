package io.chengjie.park.land;

import io.chengjie.park.values.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values of the contract that may be absent, to and from null. Dates exist: they were checked. */
final class Texts {
  private Texts() {}

  static @Nullable BigDecimal decimal(boolean given, String text) {
    return given ? new BigDecimal(text) : null;
  }

  static @Nullable LocalDate date(boolean given, String text) {
    return given ? LocalDate.parse(text) : null;
  }

  static void date(@Nullable LocalDate value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(value.toString());
    }
  }

  static void quantity(@Nullable BigDecimal value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(Decimals.quantity(value));
    }
  }
}
