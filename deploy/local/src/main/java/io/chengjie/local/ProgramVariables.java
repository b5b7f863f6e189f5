package io.chengjie.local;

import io.chengjie.local.postgres.Database;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of one program: where it listens, whom it calls, which database is its own. */
final class ProgramVariables {
  private static final String LOOPBACK = "127.0.0.1";

  private final Settings settings;
  private final Map<String, String> common;

  /**
   * For all programs of one system.
   *
   * @param common variables every program gets
   */
  ProgramVariables(Settings settings, Map<String, String> common) {
    this.settings = settings;
    this.common = Map.copyOf(common);
  }

  Map<String, String> of(Part part, @Nullable Database database) {
    Map<String, String> variables = new HashMap<>(common);
    variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(part)));
    for (Part called : Part.services()) {
      String client = "QUARKUS_GRPC_CLIENTS_" + called.shortName().toUpperCase(Locale.ROOT);
      variables.put(client + "_HOST", LOOPBACK);
      variables.put(client + "_PORT", Integer.toString(settings.ports().of(called)));
    }
    if (database != null) {
      variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
      variables.put("QUARKUS_DATASOURCE_USERNAME", database.username());
      variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    }
    variables.putAll(settings.variables());
    return variables;
  }
}
