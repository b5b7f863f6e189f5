package io.chengjie.park.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does to which tables in which order, whoever wrote its text. */
final class Shape {
  private static final Pattern TABLE = Pattern.compile("\\b(from|into|update|join) ([a-z_]+)");
  private static final Pattern LOCK = Pattern.compile("\\bfor (no key )?update");

  /** Sent by every mutation, and not through Hibernate. */
  private static final Set<String> OF_THE_CHASSIS = Set.of("mutation_request", "event_log");

  private Shape() {}

  static List<String> of(List<String> statements) {
    return statements.stream()
        .map(Shape::of)
        .filter(shape -> OF_THE_CHASSIS.stream().noneMatch(shape::contains))
        .toList();
  }

  private static String of(String statement) {
    String sql = statement.toLowerCase(Locale.ROOT);
    String locks = LOCK.matcher(sql).find() ? " locked" : "";
    List<String> tables = new ArrayList<>();
    Matcher table = TABLE.matcher(LOCK.matcher(sql).replaceAll(""));
    while (table.find()) {
      tables.add(table.group(2));
    }
    return sql.substring(0, sql.indexOf(' ')) + " " + tables + locks;
  }
}
