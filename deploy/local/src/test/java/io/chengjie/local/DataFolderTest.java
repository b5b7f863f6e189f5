package io.chengjie.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void refusesAFolderThatSomebodyElseFilled() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "precious");

    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("did not make");
    assertThat(temp.resolve("thesis.txt")).exists();
  }

  @Test
  void letsOneSystemUseTheFolderAtATime() {
    Path folder = temp.resolve("data");
    try (DataFolder ignored = DataFolder.open(folder)) {
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Another ./run uses");
    }
    DataFolder.open(folder).close();
  }

  @Test
  void forgetsWhatItMadeAndNothingElse() throws IOException {
    try (DataFolder data = DataFolder.open(temp.resolve("data"))) {
      PrivateFiles.write(data.secrets(), "park=secret");
      PrivateFiles.write(data.tokens().resolve("AUDITOR.jwt"), "token");
      Files.writeString(data.root().resolve("notes.txt"), "put here by hand");

      data.wipe();

      assertThat(data.secrets()).doesNotExist();
      assertThat(data.root().resolve("tokens")).doesNotExist();
      assertThat(data.root().resolve("notes.txt")).exists();
    }
  }

  @Test
  void writesSecretsForTheirOwnerOnly() throws IOException {
    Path file = temp.resolve("secret");

    PrivateFiles.write(file, "password");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
