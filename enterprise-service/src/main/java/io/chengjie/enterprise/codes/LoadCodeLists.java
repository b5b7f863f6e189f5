package io.chengjie.enterprise.codes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Loads the lists that come with the program. Flyway runs it once, after the tables are made. */
public final class LoadCodeLists implements JavaMigration {
  private static final List<CodeListSource> SOURCES =
      List.of(CodeListSource.INDUSTRIES, CodeListSource.DIVISIONS);

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("0101");
  }

  @Override
  public String getDescription() {
    return "code lists";
  }

  @Override
  public Integer getChecksum() {
    return SOURCES.stream()
        .mapToInt(CodeListFile::checksum)
        .reduce(0, (sum, next) -> 31 * sum + next);
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    for (CodeListSource source : SOURCES) {
      load(context.getConnection(), source);
    }
  }

  private static void load(Connection connection, CodeListSource source) throws SQLException {
    String list =
        "INSERT INTO code_list (id, version, title_zh, title_en, standard, effective_from)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(list)) {
      statement.setString(1, source.id());
      statement.setString(2, source.version());
      statement.setString(3, source.titleZh());
      statement.setString(4, source.titleEn());
      statement.setString(5, source.standard());
      statement.setObject(6, source.effectiveFrom());
      statement.executeUpdate();
    }
    String code =
        "INSERT INTO code (code_list_id, version, code, level, parent, name_zh)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(code)) {
      for (CodeListFile.Row row : CodeListFile.read(source)) {
        statement.setString(1, source.id());
        statement.setString(2, source.version());
        statement.setString(3, row.code());
        statement.setInt(4, row.level());
        statement.setString(5, row.parent());
        statement.setString(6, row.nameZh());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
