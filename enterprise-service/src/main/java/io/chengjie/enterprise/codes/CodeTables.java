package io.chengjie.enterprise.codes;

import io.chengjie.chassis.database.DatabaseException;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.enterprise.v1.Code;
import io.chengjie.proto.enterprise.v1.CodeList;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The lists in the versions that are in force today, read once per business day: a version that
 * takes effect at midnight is there at midnight. Only migrations write them, so the snapshot is
 * never wrong for longer.
 */
@ApplicationScoped
public class CodeTables {
  public static final String INDUSTRIES = "industries";
  public static final String DIVISIONS = "divisions";

  private record Snapshot(LocalDate day, Map<String, CodeTable> tables) {}

  private final DataSource dataSource;
  private final Clock clock;
  private volatile @Nullable Snapshot snapshot;

  CodeTables(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** GB/T 4754, with section letters. */
  public CodeTable industries() {
    return Objects.requireNonNull(inForce().get(INDUSTRIES));
  }

  /** GB/T 2260. */
  public CodeTable divisions() {
    return Objects.requireNonNull(inForce().get(DIVISIONS));
  }

  /** By id of the list, in the order of the ids. */
  Map<String, CodeTable> inForce() {
    LocalDate today = BusinessZone.today(clock);
    Snapshot current = snapshot;
    if (current == null || !current.day().equals(today)) {
      current = new Snapshot(today, load(today));
      snapshot = current;
    }
    return current.tables();
  }

  private Map<String, CodeTable> load(LocalDate day) {
    try (Connection connection = dataSource.getConnection()) {
      Map<String, TreeMap<String, Code>> codes = codes(connection, day);
      Map<String, CodeTable> tables = new TreeMap<>();
      for (CodeList list : lists(connection, day).values()) {
        TreeMap<String, Code> ofList = codes.getOrDefault(list.getId(), new TreeMap<>());
        tables.put(
            list.getId(),
            new CodeTable(
                list.toBuilder().setCodeCount(ofList.size()).build(),
                Collections.unmodifiableNavigableMap(ofList)));
      }
      return Collections.unmodifiableMap(tables);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static Map<String, CodeList> lists(Connection connection, LocalDate day)
      throws SQLException {
    String sql =
        "SELECT DISTINCT ON (id) id, version, title_zh, title_en, standard, effective_from"
            + " FROM code_list WHERE effective_from <= ? ORDER BY id, effective_from DESC";
    Map<String, CodeList> lists = new TreeMap<>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, day);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          CodeList list =
              CodeList.newBuilder()
                  .setId(rows.getString(1))
                  .setVersion(rows.getString(2))
                  .setTitleZh(rows.getString(3))
                  .setTitleEn(rows.getString(4))
                  .setStandard(rows.getString(5))
                  .setEffectiveFrom(rows.getObject(6, LocalDate.class).toString())
                  .build();
          lists.put(list.getId(), list);
        }
      }
    }
    return lists;
  }

  private static Map<String, TreeMap<String, Code>> codes(Connection connection, LocalDate day)
      throws SQLException {
    String sql =
        "SELECT code_list_id, code, level, parent, name_zh FROM code"
            + " JOIN (SELECT DISTINCT ON (id) id, version FROM code_list"
            + " WHERE effective_from <= ? ORDER BY id, effective_from DESC) current"
            + " ON code.code_list_id = current.id AND code.version = current.version";
    Map<String, TreeMap<String, Code>> codes = new TreeMap<>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, day);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          String parent = rows.getString(4);
          codes
              .computeIfAbsent(rows.getString(1), id -> new TreeMap<>())
              .put(
                  rows.getString(2),
                  Code.newBuilder()
                      .setCode(rows.getString(2))
                      .setLevel(rows.getInt(3))
                      .setParent(parent == null ? "" : parent)
                      .setNameZh(rows.getString(5))
                      .build());
        }
      }
    }
    return codes;
  }
}
