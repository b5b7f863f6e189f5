package io.chengjie.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.local.Failure;
import io.chengjie.local.Part;
import io.chengjie.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a real port; runs as root and as an ordinary user. */
class ServerTest {
  private static final Path PROGRAMS = Path.of("target/postgresql").toAbsolutePath();

  @TempDir Path temp;
  private final int port = Ports.anyFree().postgres();

  @Test
  void keepsDataBetweenRunsWithEverythingThatProtectsIt() throws SQLException {
    try (Server server = start()) {
      execute(server.database(Part.PARK), "CREATE TABLE kept (id int)");
      execute(server.database(Part.PARK), "INSERT INTO kept VALUES (7)");
    }

    try (Server server = start()) {
      Database park = server.database(Part.PARK);
      assertThat(query(park, "SELECT id FROM kept")).isEqualTo("7");
      assertThat(query(park, "SHOW fsync")).isEqualTo("on");
      assertThat(query(park, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(park, "SHOW server_version_num")).startsWith("18");
    }
  }

  @Test
  void noRoleCanConnectToTheDatabaseOfAnother() {
    try (Server server = start()) {
      Database park = server.database(Part.PARK);
      Database policy = server.database(Part.POLICY);
      Database intruder = new Database(policy.url(), park.username(), park.password());
      Database guess = new Database(policy.url(), policy.username(), "guess");

      assertThatThrownBy(intruder::connect).isInstanceOf(SQLException.class);
      assertThatThrownBy(guess::connect).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void hasTheExtensionsThatTheServicesNeedAndSearchesChineseText() throws SQLException {
    try (Server server = start()) {
      Database park = server.database(Part.PARK);

      assertThat(query(park, "SELECT similarity('江华晶澜光电科技', '江华晶澜') > 0")).isEqualTo("t");
      execute(park, "CREATE TABLE span (r int4range, EXCLUDE USING gist (r WITH &&))");
    }
  }

  @Test
  void aServerLeftBehindByAKilledRunIsFoundAndStopped() throws SQLException {
    Server orphan = start();
    execute(orphan.database(Part.PARK), "CREATE TABLE kept (id int)");

    boolean stopped = Server.stopOrphan(PROGRAMS, data(), log());

    assertThat(stopped).isTrue();
    assertThat(orphan.process().isAlive()).isFalse();
    try (Server next = start()) {
      assertThat(query(next.database(Part.PARK), "SELECT count(*) FROM kept")).isEqualTo("0");
    }
  }

  @Test
  void survivesBeingKilledItself() throws SQLException {
    Server first = start();
    execute(first.database(Part.PARK), "CREATE TABLE kept AS SELECT 1 AS id");
    first.process().kill();

    try (Server next = start()) {
      assertThat(query(next.database(Part.PARK), "SELECT count(*) FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void aProcessNumberThatNowBelongsToAStrangerIsLeftAlone() throws IOException {
    Files.createDirectories(data());
    Files.writeString(
        data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");

    assertThat(Server.stopOrphan(PROGRAMS, data(), log())).isFalse();
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    start().close();
    Files.writeString(data().resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("--fresh");
  }

  private Server start() {
    return Server.start(PROGRAMS, data(), temp.resolve("secrets.properties"), port, log());
  }

  private Path data() {
    return temp.resolve("database");
  }

  private Path log() {
    return temp.resolve("postgresql.log");
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
