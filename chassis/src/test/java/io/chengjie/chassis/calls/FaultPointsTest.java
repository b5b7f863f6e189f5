package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.startup.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultPointsTest {
  @TempDir Path directory;

  @Test
  void aPointThatIsArmedKillsTheProcessOnce() throws Exception {
    Path file = Files.createFile(directory.resolve("PlaceHold.beforeCommit"));
    assertThat(reachInAnotherProcess("PlaceHold.beforeCommit")).isEqualTo(137);
    assertThat(file).doesNotExist();
    assertThat(reachInAnotherProcess("PlaceHold.beforeCommit")).isZero();
  }

  @Test
  void anotherPointDoesNothing() throws Exception {
    Path file = Files.createFile(directory.resolve("PlaceHold.beforeCommit"));
    assertThat(reachInAnotherProcess("PlaceHold.afterCommit")).isZero();
    assertThat(file).exists();
  }

  @Test
  void withoutADirectoryAPointDoesNothing() {
    new FaultPoints(Optional.empty()).reach("PlaceHold.beforeCommit");
  }

  @Test
  void areRefusedInProduction() {
    FaultPoints armed = new FaultPoints(Optional.of(directory));
    assertThat(armed.problem(Mode.PRODUCTION)).isPresent();
    assertThat(armed.problem(Mode.DEVELOPMENT)).isEmpty();
    assertThat(new FaultPoints(Optional.empty()).problem(Mode.PRODUCTION)).isEmpty();
  }

  private int reachInAnotherProcess(String point) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Reach.class.getName(),
                directory.toString(),
                point)
            .inheritIO()
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** The process that is killed. */
  static final class Reach {
    public static void main(String[] arguments) {
      new FaultPoints(Optional.of(Path.of(arguments[0]))).reach(arguments[1]);
    }
  }
}
