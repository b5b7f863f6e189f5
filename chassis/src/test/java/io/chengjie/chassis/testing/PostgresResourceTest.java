package io.chengjie.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresResourceTest {

  @Test
  void offersPostgreSql18WithTheExtensionsTheServicesNeed() throws SQLException {
    try (Connection connection = DriverManager.getConnection(PostgresResource.newDatabase());
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE EXTENSION btree_gist");
      sql.execute("CREATE EXTENSION pg_trgm");
      try (ResultSet version = sql.executeQuery("SHOW server_version")) {
        version.next();
        assertThat(version.getString(1)).startsWith("18.");
      }
    }
  }
}
