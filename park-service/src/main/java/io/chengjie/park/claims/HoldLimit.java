package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keeps one project from holding more than it can use. Joins the current transaction. */
@ApplicationScoped
class HoldLimit {
  private final HoldRepository holds;
  private final HoldLimitConfig config;

  HoldLimit(HoldRepository holds, HoldLimitConfig config) {
    this.holds = holds;
    this.config = config;
  }

  /** Before spaces and pools are locked: two holds of one project are counted one after another. */
  void lock(String projectId) {
    holds.lockProject(projectId);
  }

  /**
   * What has run out does not count, nor what is reserved: a signing stands behind it.
   *
   * @param regionCode of the park of the new hold
   * @param now read after {@link #lock}
   * @throws Rejection HOLD_LIMIT_REACHED
   */
  void refuseOneMore(String projectId, String regionCode, Instant now) {
    List<String> live = holds.liveOf(projectId, now);
    int limit = in(regionCode, config.livePerProject(), config.livePerProjectIn());
    if (live.size() >= limit) {
      throw Rejection.of(ErrorReason.HOLD_LIMIT_REACHED)
          .with("projectId", projectId)
          .with("limit", limit)
          .with("holdIds", String.join(", ", live));
    }
  }

  static int in(String regionCode, int everywhere, Map<String, Integer> byRegion) {
    return byRegion.entrySet().stream()
        .filter(entry -> regionCode.startsWith(RegionPrefix.of(entry.getKey())))
        .max(Comparator.comparingInt(entry -> RegionPrefix.of(entry.getKey()).length()))
        .map(Map.Entry::getValue)
        .orElse(everywhere);
  }
}
