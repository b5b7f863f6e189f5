package io.chengjie.policy.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value of a fact, exact. */
public sealed interface FactValue {
  /** Shape of a decimal on the wire: at most 18 digits before and 6 after the point. */
  Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");

  int TEXT_MAXIMUM = 500;

  FactType type();

  /** As people read it and as it is hashed. */
  String text();

  record BooleanValue(boolean value) implements FactValue {
    @Override
    public FactType type() {
      return FactType.BOOLEAN;
    }

    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  record DecimalValue(BigDecimal value) implements FactValue {
    @Override
    public FactType type() {
      return FactType.DECIMAL;
    }

    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  record TextValue(String value) implements FactValue {
    @Override
    public FactType type() {
      return FactType.TEXT;
    }

    @Override
    public String text() {
      return value;
    }
  }

  record DateValue(LocalDate value) implements FactValue {
    @Override
    public FactType type() {
      return FactType.DATE;
    }

    @Override
    public String text() {
      return value.toString();
    }
  }

  /** Empty when the text is no value of the type. */
  static Optional<FactValue> parse(FactType type, String text) {
    return switch (type) {
      case BOOLEAN ->
          switch (text) {
            case "true" -> Optional.of(new BooleanValue(true));
            case "false" -> Optional.of(new BooleanValue(false));
            default -> Optional.empty();
          };
      case DECIMAL ->
          DECIMAL.matcher(text).matches()
              ? Optional.of(new DecimalValue(new BigDecimal(text)))
              : Optional.empty();
      case TEXT ->
          text.isEmpty() || text.length() > TEXT_MAXIMUM
              ? Optional.empty()
              : Optional.of(new TextValue(text));
      case DATE -> date(text);
    };
  }

  private static Optional<FactValue> date(String text) {
    try {
      return Optional.of(new DateValue(LocalDate.parse(text)));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
