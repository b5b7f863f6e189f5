package io.chengjie.park.allocations;

import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.HoldLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Completes allocations with their lines, meters and signatures. Joins the current transaction. */
@ApplicationScoped
class AllocationReader {
  private final AllocationRepository allocations;
  private final ReservedHolds holds;

  AllocationReader(AllocationRepository allocations, ReservedHolds holds) {
    this.allocations = allocations;
    this.holds = holds;
  }

  Allocation message(AllocationRecord record) {
    return messages(List.of(record)).getFirst();
  }

  List<Allocation> messages(Collection<AllocationRecord> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    List<String> ids = records.stream().map(record -> record.id).toList();
    Map<String, List<HoldLine>> lines =
        holds.linesOf(records.stream().map(record -> record.holdId).toList());
    Map<String, List<MeterPointRecord>> meters = allocations.metersOf(ids);
    Map<String, List<SignatureRecord>> signatures = allocations.signaturesOf(ids);
    return records.stream()
        .map(
            record ->
                AllocationMapping.message(
                    record,
                    lines.getOrDefault(record.holdId, List.of()),
                    meters.getOrDefault(record.id, List.of()),
                    signatures.getOrDefault(record.id, List.of())))
        .toList();
  }
}
