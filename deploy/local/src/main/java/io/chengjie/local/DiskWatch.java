package io.chengjie.local;

import java.util.function.LongSupplier;

/** Tells once when the disk gets full while the system runs, and once when there is room again. */
final class DiskWatch {
  static final long LOW_BYTES = 64L * 1024 * 1024;

  private final LongSupplier usableBytes;
  private final Progress progress;
  private boolean low;

  DiskWatch(LongSupplier usableBytes, Progress progress) {
    this.usableBytes = usableBytes;
    this.progress = progress;
  }

  void look() {
    long usable = usableBytes.getAsLong();
    boolean nowLow = usable < LOW_BYTES;
    if (nowLow && !low) {
      progress.step(
          "✗ The disk is full (%d MB left): whatever is sent now may fail. Free some space; nothing"
              + " that was answered is lost.",
          usable >> 20);
    }
    if (low && !nowLow) {
      progress.step("There is room on the disk again");
    }
    low = nowLow;
  }
}
