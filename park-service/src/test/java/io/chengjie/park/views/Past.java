package io.chengjie.park.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/** Moves what the tests just did into the past. */
@ApplicationScoped
class Past {
  private final DataSource dataSource;

  Past(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The space is known since so many days. */
  void recordedDaysAgo(int days, String... spaceIds) {
    for (String id : spaceIds) {
      execute(
          "UPDATE space SET recorded_at = clock_timestamp() - ? * interval '1 day' WHERE id = ?",
          days,
          id);
    }
  }

  /** The hold was placed, for use at once, and ran out so many days ago; nobody wrote that down. */
  void ranDaysAgo(int placed, int ranOut, String holdId) {
    execute(
        "UPDATE hold SET placed_at = clock_timestamp() - ? * interval '1 day',"
            + " expires_at = clock_timestamp() - ? * interval '1 day' WHERE id = ?",
        placed,
        ranOut,
        holdId);
    String moved =
        " SET began_at = clock_timestamp() - ? * interval '1 day',"
            + " ends_at = clock_timestamp() - ? * interval '1 day'";
    execute("UPDATE pool_claim" + moved + " WHERE hold_id = ?", placed, ranOut, holdId);
    execute(
        "UPDATE space_claim" + moved + ", use_from = use_from - ? WHERE hold_id = ?",
        placed,
        ranOut,
        placed,
        holdId);
  }

  void execute(String sql, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql + Arrays.toString(parameters), failure);
    }
  }
}
