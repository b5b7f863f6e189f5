package io.chengjie.local.postgres;

import io.chengjie.local.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Three databases and three roles of the same name. Each role owns its database and cannot connect
 * to another's. Creating what exists already changes nothing.
 */
final class Layout {
  static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

  private final Database superuser;
  private final Secrets secrets;
  private final int port;

  Layout(Database superuser, Secrets secrets, int port) {
    this.superuser = superuser;
    this.secrets = secrets;
    this.port = port;
  }

  void create() throws SQLException {
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement()) {
      for (Part service : Part.services()) {
        createDatabase(sql, service.shortName());
      }
    }
    for (Part service : Part.services()) {
      createExtensions(service.shortName());
    }
  }

  Database of(Part service) {
    String name = service.shortName();
    return new Database(url(name), name, secrets.passwordOf(name));
  }

  private void createDatabase(Statement sql, String name) throws SQLException {
    String password = secrets.passwordOf(name);
    if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
      sql.execute("CREATE ROLE " + name + " LOGIN");
    }
    sql.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
    if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
      sql.execute("CREATE DATABASE " + name + " OWNER " + name);
    }
    sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private void createExtensions(String name) throws SQLException {
    Database database = new Database(url(name), superuser.username(), superuser.password());
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      for (String extension : EXTENSIONS) {
        sql.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
      }
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }
}
