package io.chengjie.park.siting;

import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that every space of a site must offer.
 *
 * @param <S> kind of space
 * @param fact name of the property, for the list of missing facts
 * @param asked what is asked; where the space itself asks, it differs from one to the next
 * @param truth whether a space offers it
 * @param betterFirst order of spaces whose property is known
 * @param text what a space offers, where known
 */
record SpaceNeed<S extends Vacancy>(
    Kind kind,
    String fact,
    Function<S, String> asked,
    Function<S, Truth> truth,
    Comparator<S> betterFirst,
    Function<S, String> text) {

  static <S extends Vacancy> SpaceNeed<S> atLeast(
      Kind kind, String fact, BigDecimal least, Function<S, @Nullable BigDecimal> property) {
    Comparator<S> smallerFirst = Comparator.comparing(space -> known(property.apply(space)));
    return new SpaceNeed<>(
        kind,
        fact,
        space -> Decimals.quantity(least),
        space -> {
          BigDecimal value = property.apply(space);
          return value == null ? Truth.UNKNOWN : Truth.of(value.compareTo(least) >= 0);
        },
        smallerFirst.reversed(),
        space -> Decimals.quantity(known(property.apply(space))));
  }

  static <S extends Vacancy> SpaceNeed<S> yes(
      Kind kind, String fact, Function<S, @Nullable Boolean> property) {
    return new SpaceNeed<>(
        kind,
        fact,
        space -> "true",
        space -> Truth.of(property.apply(space)),
        Comparator.comparing(space -> !Boolean.TRUE.equals(property.apply(space))),
        space -> String.valueOf(Boolean.TRUE.equals(property.apply(space))));
  }

  /** A day that is not known leaves it open. */
  static <S extends Vacancy> SpaceNeed<S> by(
      Kind kind, String fact, LocalDate day, Function<S, @Nullable LocalDate> property) {
    return new SpaceNeed<>(
        kind,
        fact,
        space -> day.toString(),
        space -> {
          LocalDate there = property.apply(space);
          return there == null ? Truth.UNKNOWN : Truth.of(!there.isAfter(day));
        },
        Comparator.comparing(space -> orNever(property.apply(space))),
        space -> text(property.apply(space)));
  }

  /**
   * @param wanted new, or an idle asset
   */
  static <S extends Vacancy> SpaceNeed<S> origin(String fact, OriginKind wanted) {
    return new SpaceNeed<>(
        Kind.ORIGIN,
        fact,
        space -> wanted.name(),
        space -> {
          OriginKind origin = space.origin();
          return origin == null ? Truth.UNKNOWN : Truth.of(origin == wanted);
        },
        Comparator.comparing(space -> space.origin() != wanted),
        space -> text(space.origin()));
  }

  private static LocalDate orNever(@Nullable LocalDate day) {
    return day == null ? LocalDate.MAX : day;
  }

  private static BigDecimal known(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
