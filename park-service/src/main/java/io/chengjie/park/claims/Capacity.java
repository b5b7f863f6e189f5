package io.chengjie.park.claims;

import io.chengjie.park.pools.PoolLedger;
import io.chengjie.park.space.Phase;
import io.chengjie.park.space.SpaceLedger;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.park.space.UsePeriod;
import io.chengjie.park.values.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Spaces and pools together, always locked in one order: spaces by id, then pools by id. Whoever
 * also locks holds does so before. Every method joins the current transaction.
 */
@ApplicationScoped
class Capacity {
  private final SpaceLedger spaces;
  private final PoolLedger pools;

  Capacity(SpaceLedger spaces, PoolLedger pools) {
    this.spaces = spaces;
    this.pools = pools;
  }

  /**
   * For claims that are about to be made.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND for a space that was split or
   *     merged into others meanwhile
   */
  void lockForHold(HoldLines lines) {
    Set<String> current = spaces.lock(lines.spaceIds());
    pools.lock(lines.poolIds());
    for (SpaceLine line : lines.spaces()) {
      if (!current.contains(line.spaceId())) {
        throw NotFound.of(line.kind().name().toLowerCase(Locale.ROOT), line.spaceId());
      }
    }
  }

  void lock(HoldLines lines) {
    lock(List.of(lines));
  }

  void lock(Collection<HoldLines> lines) {
    spaces.lock(lines.stream().flatMap(hold -> hold.spaceIds().stream()).distinct().toList());
    pools.lock(lines.stream().flatMap(hold -> hold.poolIds().stream()).distinct().toList());
  }

  /** All lines or none: a refusal ends the transaction. */
  void hold(HoldLines lines, String projectId, UsePeriod period, Instant endsAt, Instant now) {
    spaces.hold(lines.spaces(), projectId, period, endsAt, now);
    pools.hold(lines.pools(), endsAt, now);
  }

  HoldLines linesOf(String holdId) {
    return linesOf(List.of(holdId)).getOrDefault(holdId, HoldLines.NONE);
  }

  Map<String, HoldLines> linesOf(Collection<String> holdIds) {
    var spaceLines = spaces.linesOf(holdIds);
    var poolLines = pools.linesOf(holdIds);
    Map<String, HoldLines> lines = new HashMap<>();
    for (String id : holdIds) {
      lines.put(
          id,
          new HoldLines(
              spaceLines.getOrDefault(id, List.of()), poolLines.getOrDefault(id, List.of())));
    }
    return lines;
  }

  /**
   * @return false when a line had run out and was taken by somebody else
   */
  boolean extend(String holdId, HoldLines lines, Instant endsAt) {
    return spaces.extend(holdId, endsAt) + pools.extend(holdId, endsAt) == lines.size();
  }

  /**
   * @return false when a line had run out and was taken by somebody else
   */
  boolean reserve(String holdId, HoldLines lines, Instant now) {
    return spaces.advance(holdId, Phase.RESERVED, null, now)
            + pools.advance(holdId, Phase.RESERVED, null, now)
        == lines.size();
  }

  /** The reservation is under contract; the spaces keep only the days of the contract. */
  void allocate(String holdId, UsePeriod period, Instant now) {
    spaces.allocate(holdId, period, now);
    pools.advance(holdId, Phase.ALLOCATED, null, now);
  }

  /** The spaces are handed over; of a pool, what is under contract is all there is to know. */
  void occupy(String holdId, Instant now) {
    spaces.advance(holdId, Phase.OCCUPIED, null, now);
  }

  /** The use is over: the spaces go into maintenance, the quantities are free. */
  void leave(String holdId, String explanation, Instant now) {
    spaces.vacate(holdId, explanation, now);
    pools.end(holdId, now);
  }

  /** From reservation back to a lease. */
  void restore(String holdId, Instant endsAt, Instant now) {
    spaces.advance(holdId, Phase.HELD, endsAt, now);
    pools.advance(holdId, Phase.HELD, endsAt, now);
  }

  void end(String holdId, Instant at) {
    spaces.end(holdId, at);
    pools.end(holdId, at);
  }
}
