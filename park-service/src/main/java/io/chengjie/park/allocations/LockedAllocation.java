package io.chengjie.park.allocations;

import io.chengjie.park.claims.LockedHold;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An allocation that is locked through its hold. */
record LockedAllocation(
    AllocationRecord record,
    LockedHold hold,
    List<MeterPointRecord> meters,
    List<SignatureRecord> signatures) {
  AllocationLife life() {
    return record.life(
        signatures.stream()
            .collect(
                Collectors.<SignatureRecord, Side, String>toMap(
                    signature -> signature.side, signature -> signature.signedBy)));
  }

  /** What the meters showed last, by number. */
  Map<String, BigDecimal> latestReadings() {
    return meters.stream()
        .collect(Collectors.toMap(meter -> meter.meterNo, MeterPointRecord::latestReading));
  }

  /** By the database clock, read after the locks were taken. */
  Instant now() {
    return hold.now();
  }
}
