package io.chengjie.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatchTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicLong usable = new AtomicLong(DiskWatch.LOW_BYTES);
  private final DiskWatch watch =
      new DiskWatch(
          usable::get, new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8)));

  @Test
  void tellsOnceThatTheDiskIsFullAndOnceThatThereIsRoomAgain() {
    watch.look();
    assertThat(lines()).isEmpty();

    usable.set(DiskWatch.LOW_BYTES - 1);
    watch.look();
    watch.look();
    assertThat(lines()).singleElement().asString().contains("The disk is full (63 MB left)");

    usable.set(DiskWatch.LOW_BYTES);
    watch.look();
    watch.look();
    assertThat(lines()).hasSize(2).last().asString().contains("room on the disk again");
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
