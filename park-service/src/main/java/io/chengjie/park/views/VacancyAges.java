package io.chengjie.park.views;

import io.chengjie.proto.park.v1.OccupancyRow.VacancyAge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classes of days since which spaces are vacant. */
final class VacancyAges {
  /** First day of each class after the first. */
  private static final List<Integer> STEPS = List.of(31, 91, 181, 366);

  /** The number of the class of rows {@code a} by their {@code days}. */
  static final String CLASS =
      "width_bucket(a.days, ARRAY["
          + STEPS.stream().map(String::valueOf).collect(Collectors.joining(", "))
          + "])";

  /** Two columns for each class of rows {@code c}, from their {@code age}. */
  static final String COLUMNS =
      IntStream.rangeClosed(0, STEPS.size())
          .mapToObj(age -> columns("c.age = " + age, "age" + age))
          .collect(Collectors.joining(", "));

  private VacancyAges() {}

  /** How many rows {@code c} meet a condition, and their area. */
  static String columns(String condition, String name) {
    return "count(*) FILTER (WHERE %1$s) AS %2$s, coalesce(sum(c.area) FILTER (WHERE %1$s), 0) AS %2$s_area"
        .formatted(condition, name);
  }

  /** From the columns that begin at this one. */
  static List<VacancyAge> of(Object[] row, int column) {
    List<VacancyAge> ages = new ArrayList<>();
    for (int age = 0; age <= STEPS.size(); age++) {
      VacancyAge.Builder message =
          VacancyAge.newBuilder()
              .setFromDays(age == 0 ? 0 : STEPS.get(age - 1))
              .setSpaces(Rows.spaces(row, column + 2 * age));
      if (age < STEPS.size()) {
        message.setToDays(STEPS.get(age) - 1);
      }
      ages.add(message.build());
    }
    return ages;
  }
}
