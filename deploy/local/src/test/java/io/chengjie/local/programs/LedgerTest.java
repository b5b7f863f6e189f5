package io.chengjie.local.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final List<String> LONG_SLEEP = List.of("sleep", "300");

  @TempDir Path temp;

  @Test
  void aProcessLeftBehindIsFoundAndStopped() {
    Child left = Child.start("park-service", LONG_SLEEP, Map.of(), temp.resolve("log"));
    new Ledger(file()).record("park-service", left.handle());

    List<String> stopped = new Ledger(file()).stopOrphans();

    assertThat(stopped).containsExactly("park-service");
    assertThat(left.awaitExit(Duration.ofSeconds(10))).isTrue();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aProcessThatStartedAtAnotherTimeIsAStranger() throws Exception {
    Child stranger = Child.start("stranger", LONG_SLEEP, Map.of(), temp.resolve("log"));
    Files.writeString(file(), "park-service=" + stranger.handle().pid() + ":1\n");

    List<String> stopped = new Ledger(file()).stopOrphans();

    assertThat(stopped).isEmpty();
    assertThat(stranger.isAlive()).isTrue();
    stranger.kill();
  }

  private Path file() {
    return temp.resolve("processes.properties");
  }
}
