package io.chengjie.park.claims;

import io.chengjie.park.factories.UnitLedger;
import io.chengjie.park.factories.UsePeriod;
import io.chengjie.park.pools.PoolLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units and pools together, always locked in one order: units by id, then pools by id. Whoever also
 * locks holds does so before. Every method joins the current transaction.
 */
@ApplicationScoped
class Capacity {
  private final UnitLedger units;
  private final PoolLedger pools;

  Capacity(UnitLedger units, PoolLedger pools) {
    this.units = units;
    this.pools = pools;
  }

  void lock(HoldLines lines) {
    lock(List.of(lines));
  }

  void lock(Collection<HoldLines> lines) {
    units.lock(lines.stream().flatMap(hold -> hold.unitIds().stream()).distinct().toList());
    pools.lock(lines.stream().flatMap(hold -> hold.poolIds().stream()).distinct().toList());
  }

  /** All lines or none: a refusal ends the transaction. */
  void claim(HoldLines lines, UsePeriod period, Instant endsAt, Instant now) {
    units.claim(lines.units(), period, endsAt, now);
    pools.claim(lines.pools(), endsAt, now);
  }

  HoldLines linesOf(String holdId) {
    return linesOf(List.of(holdId)).getOrDefault(holdId, HoldLines.NONE);
  }

  Map<String, HoldLines> linesOf(Collection<String> holdIds) {
    var unitLines = units.linesOf(holdIds);
    var poolLines = pools.linesOf(holdIds);
    Map<String, HoldLines> lines = new HashMap<>();
    for (String id : holdIds) {
      lines.put(
          id,
          new HoldLines(
              unitLines.getOrDefault(id, List.of()), poolLines.getOrDefault(id, List.of())));
    }
    return lines;
  }

  /**
   * @return false when a line had run out and was taken by somebody else
   */
  boolean extend(String holdId, HoldLines lines, Instant endsAt) {
    return units.extend(holdId, endsAt) + pools.extend(holdId, endsAt) == lines.size();
  }

  /**
   * @return false when a line had run out and was taken by somebody else
   */
  boolean reserve(String holdId, HoldLines lines) {
    return units.reserve(holdId) + pools.reserve(holdId) == lines.size();
  }

  void restore(String holdId, Instant endsAt) {
    units.restore(holdId, endsAt);
    pools.restore(holdId, endsAt);
  }

  void end(String holdId, Instant at) {
    units.end(holdId, at);
    pools.end(holdId, at);
  }
}
