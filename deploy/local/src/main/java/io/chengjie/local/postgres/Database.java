package io.chengjie.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one database.
 *
 * @param url JDBC address
 * @param username role that owns the database
 * @param password of that role
 */
public record Database(String url, String username, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  @Override
  public String toString() {
    return username + "@" + url;
  }
}
