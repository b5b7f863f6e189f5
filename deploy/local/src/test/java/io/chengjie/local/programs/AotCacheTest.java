package io.chengjie.local.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  @TempDir Path temp;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    assumeTrue(Runtime.version().feature() >= 25, "caches are trained by JDK 25 and newer");
    jar = Files.writeString(temp.resolve("quarkus-run.jar"), "a program");
  }

  @Test
  void theFirstRunWritesWhatTheSecondUses() throws IOException {
    AotCache first = cache("-Xmx64m");
    String written = first.flags().get(0);
    assertThat(written).startsWith("-XX:AOTCacheOutput=");
    Files.writeString(Path.of(written.substring(written.indexOf('=') + 1)), "trained");
    first.keep(true);

    assertThat(cache("-Xmx64m").flags().get(0)).startsWith("-XX:AOTCache=");
  }

  @Test
  void aRunThatWasKilledLeavesNoCache() throws IOException {
    AotCache first = cache("-Xmx64m");
    String written = first.flags().get(0);
    Files.writeString(Path.of(written.substring(written.indexOf('=') + 1)), "half");

    first.keep(false);

    assertThat(cache("-Xmx64m").isTrained()).isFalse();
  }

  @Test
  void otherFlagsOrANewBuildNeedAnotherCache() throws IOException {
    train(cache("-Xmx64m"));

    assertThat(cache("-Xmx128m").isTrained()).isFalse();

    train(cache("-Xmx64m"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-07-20T00:00:00Z")));
    assertThat(cache("-Xmx64m").isTrained()).isFalse();
  }

  @Test
  void aCacheThatTheJvmDroppedWithOnlyAWarningIsThrownAway() throws IOException {
    train(cache("-Xmx64m"));
    Path log =
        Files.writeString(
            temp.resolve("log"),
            "[0.012s][warning][aot] The AOT cache was created by a different version or build of"
                + " HotSpot\n");

    assertThat(cache("-Xmx64m").discardIfRefused(log)).isTrue();
    assertThat(cache("-Xmx64m").isTrained()).isFalse();
  }

  @Test
  void aCacheOfWhichOnePieceDoesNotMatchIsKept() throws IOException {
    train(cache("-Xmx64m"));
    Path log =
        Files.writeString(
            temp.resolve("log"),
            "[0.221s][warning][aot,codecache,stubs] Saved blob's name 'LIL' is different from the"
                + " expected name 'LLL'\n"
                + "[0.221s][warning][aot                ] Failed to link AdapterHandlerEntry"
                + " (fp=LLL) to its code in the AOT code cache\n");

    assertThat(cache("-Xmx64m").discardIfRefused(log)).isFalse();
    assertThat(cache("-Xmx64m").isTrained()).isTrue();
  }

  private AotCache cache(String flag) {
    return AotCache.of(temp.resolve("aot"), "gateway", jar, List.of(flag));
  }

  private static void train(AotCache cache) throws IOException {
    String written = cache.flags().get(0);
    Files.writeString(Path.of(written.substring(written.indexOf('=') + 1)), "trained");
    cache.keep(true);
  }
}
