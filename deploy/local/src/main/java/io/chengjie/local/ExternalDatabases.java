package io.chengjie.local;

import io.chengjie.local.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A PostgreSQL that somebody else runs, given by environment variables: for each service {@code
 * CHENGJIE_ENTERPRISE_DB_URL}, {@code …_USERNAME} and {@code …_PASSWORD}.
 */
final class ExternalDatabases {
  private static final int OLDEST_MAJOR_VERSION = 16;
  private static final List<String> MEMBERS = List.of("URL", "USERNAME", "PASSWORD");

  private ExternalDatabases() {}

  /** The three databases, or an empty map when no variable is set. A part of them is an error. */
  static Map<Part, Database> from(Map<String, String> environment) {
    List<String> names =
        Part.services().stream()
            .flatMap(service -> MEMBERS.stream().map(member -> variable(service, member)))
            .toList();
    List<String> missing = names.stream().filter(name -> !environment.containsKey(name)).toList();
    if (missing.size() == names.size()) {
      return Map.of();
    }
    if (!missing.isEmpty()) {
      throw new Failure(
          "An external PostgreSQL needs all of its variables; missing: "
              + String.join(", ", missing));
    }
    Map<Part, Database> databases = new EnumMap<>(Part.class);
    for (Part service : Part.services()) {
      databases.put(
          service,
          new Database(
              environment.getOrDefault(variable(service, "URL"), ""),
              environment.getOrDefault(variable(service, "USERNAME"), ""),
              environment.getOrDefault(variable(service, "PASSWORD"), "")));
    }
    return databases;
  }

  /** Fails with one clear line when a database cannot be reached or is too old. */
  static void requireReachable(Map<Part, Database> databases) {
    databases.forEach(
        (service, database) -> {
          try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
              throw new Failure(
                  "%s is PostgreSQL %d; %d or newer is needed."
                      .formatted(database.url(), version, OLDEST_MAJOR_VERSION));
            }
          } catch (SQLException e) {
            throw new Failure(
                "Cannot use the database of %s, %s: %s"
                    .formatted(service.module(), database, e.getMessage()),
                e);
          }
        });
  }

  private static String variable(Part service, String member) {
    return "CHENGJIE_" + service.shortName().toUpperCase(Locale.ROOT) + "_DB_" + member;
  }
}
