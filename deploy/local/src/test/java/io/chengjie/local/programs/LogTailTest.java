package io.chengjie.local.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path temp;

  @Test
  void theFullDiskIsToldBeforeAllElse() throws IOException {
    assertThat(
            problem(
                """
                PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device
                LOG:  shutting down
                ERROR: something that follows from it
                """))
        .contains("the disk is full");
  }

  @Test
  void theLastProblemIsTold() throws IOException {
    assertThat(
            problem(
                """
                INFO  started
                ERROR first
                Caused by: java.net.ConnectException: refused
                INFO  stopped
                """))
        .isEqualTo("Caused by: java.net.ConnectException: refused");
  }

  @Test
  void aProcessThatSaidNothingIsReportedAsSuch() throws IOException {
    assertThat(problem("")).isEqualTo("it said nothing");
  }

  private String problem(String log) throws IOException {
    Path file = temp.resolve("some.log");
    Files.writeString(file, log);
    return LogTail.problem(file);
  }
}
