package io.chengjie.park.parks;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants as the contract writes them. */
public final class Instants {
  private Instants() {}

  public static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
