package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.MeterReading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Readings of every meter, none below what it showed before. */
final class MeterRule {
  private MeterRule() {}

  /**
   * @param before what each meter showed, by its number
   * @return what each meter shows
   * @throws Rejection VALIDATION_FAILED for meters that are unknown or named twice,
   *     METER_READING_MISSING, METER_READING_TOO_LOW
   */
  static Map<String, BigDecimal> accept(
      String allocationId, Map<String, BigDecimal> before, List<MeterReading> readings) {
    Map<String, BigDecimal> shown = new TreeMap<>();
    Violations violations = new Violations();
    for (int i = 0; i < readings.size(); i++) {
      String meterNo = readings.get(i).getMeterNo();
      BigDecimal reading = new BigDecimal(readings.get(i).getReading());
      if (!before.containsKey(meterNo) || shown.put(meterNo, reading) != null) {
        violations.add(
            "meterReadings[" + i + "].meterNo",
            ViolationReason.RULE_BROKEN,
            "rule",
            "each meter of the allocation once");
      }
    }
    violations.throwIfAny();
    refuseMissing(allocationId, before, shown);
    shown.forEach((meterNo, reading) -> refuseLower(meterNo, reading, before));
    return shown;
  }

  private static void refuseMissing(
      String allocationId, Map<String, BigDecimal> before, Map<String, BigDecimal> shown) {
    TreeSet<String> missing = new TreeSet<>(before.keySet());
    missing.removeAll(shown.keySet());
    if (!missing.isEmpty()) {
      throw Rejection.of(ErrorReason.METER_READING_MISSING)
          .with("allocationId", allocationId)
          .with("meterNos", String.join(", ", missing));
    }
  }

  private static void refuseLower(
      String meterNo, BigDecimal reading, Map<String, BigDecimal> before) {
    BigDecimal earlier = before.getOrDefault(meterNo, BigDecimal.ZERO);
    if (reading.compareTo(earlier) < 0) {
      throw Rejection.of(ErrorReason.METER_READING_TOO_LOW)
          .with("meterNo", meterNo)
          .with("reading", Decimals.quantity(reading))
          .with("before", Decimals.quantity(earlier));
    }
  }
}
