package io.chengjie.gateway.json;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Members that answers carry beside the contract's own: areas in mu (亩) beside square metres. */
public final class DerivedMembers {
  private static final String SQUARE_METRES = "AreaSquareMetres";
  private static final String BARE_SQUARE_METRES = "areaSquareMetres";

  /** One mu is 10,000/15 square metres. */
  private static final BigDecimal MU_PER_SQUARE_METRE = new BigDecimal("0.0015");

  private static final int MU_FRACTION_DIGITS = 4;

  private DerivedMembers() {}

  /** {@code areaMu} for {@code areaSquareMetres}; empty for members that are no area. */
  public static Optional<String> muName(FieldDescriptor field) {
    String name = field.getJsonName();
    if (name.equals(BARE_SQUARE_METRES)) {
      return Optional.of("areaMu");
    }
    return name.endsWith(SQUARE_METRES)
        ? Optional.of(name.substring(0, name.length() - SQUARE_METRES.length()) + "AreaMu")
        : Optional.empty();
  }

  /** Square metres as mu, rounded half up to four digits; empty for a text that is no number. */
  static Optional<String> mu(String squareMetres) {
    try {
      return Optional.of(
          new BigDecimal(squareMetres)
              .multiply(MU_PER_SQUARE_METRE)
              .setScale(MU_FRACTION_DIGITS, RoundingMode.HALF_UP)
              .toPlainString());
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
