package io.chengjie.gateway.json;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 3339 instants. */
final class Instants {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

  private Instants() {}

  /** Empty when the text is none. */
  static Optional<Timestamp> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Timestamps.parse(text));
    } catch (ParseException | IllegalArgumentException noInstant) {
      return Optional.empty();
    }
  }
}
